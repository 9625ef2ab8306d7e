// npm start: prepares whatever is missing, then opens Jalon.
import { withDisplay } from './display.mjs';
import { main, prepareApplication } from './prepare.mjs';
import { runProgram } from './run-command.mjs';

await main(async () => {
  const runtime = await prepareApplication();
  const rootFlags = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  return withDisplay(env => runProgram(runtime.path, ['.', ...rootFlags, ...process.argv.slice(2)], { env }));
});
