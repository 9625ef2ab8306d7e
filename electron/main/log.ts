/**
 * Writes one line to the standard error of the application. Never pass it anything about a person:
 * of an error, only its kind and code are written.
 */
export function log(message: string, error?: unknown): void {
  const kind = error instanceof Error ? ` (${'code' in error ? String(error.code) : error.name})` : '';
  process.stderr.write(`jalon: ${message}${kind}\n`);
}
