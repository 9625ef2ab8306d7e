export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

export declare class TestTally {
  constructor(write?: (text: string) => void, now?: () => number);
  step(name: string, body: () => TestCounts | Promise<TestCounts>): Promise<boolean>;
  check(name: string, body: () => number | undefined | Promise<number | undefined>): Promise<boolean>;
  summary(): 0 | 1;
}
