import { calendarFileHandlers } from './calendarFile';
import { deadlinePageHandlers } from './deadlinePages';
import { decisionHandlers } from './decisions';
import { fallbackListHandlers } from './fallbackList';
import { deadlineSettingHandlers } from './settings';

export { dueLines } from './deadlinePages';

export const deadlineHandlers = {
  ...deadlinePageHandlers,
  ...decisionHandlers,
  ...deadlineSettingHandlers,
  ...fallbackListHandlers,
  ...calendarFileHandlers,
};
