/** An expected obstacle whose message tells the reader what to do; scripts print it without a stack. */
export class Obstacle extends Error {}
