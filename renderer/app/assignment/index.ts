export { LOAD_WATCHED, useAgentChoices, type AgentChoices } from './useAgentChoices';
export { useLoadWords } from './useLoadWords';
