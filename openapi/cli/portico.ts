/** `npx portico COMMAND …` */
import { main as conformance } from '../conformance/command.js';
import { main as doctor } from '../doctor/command.js';

const commands = { conformance, doctor };
const [name = '', ...rest] = process.argv.slice(2);

if (Object.hasOwn(commands, name)) await commands[name as keyof typeof commands](rest, `npx portico ${name}`);
else {
  console.error('Usage: npx portico doctor URL [--origin ORIGIN] [--config FILE] [--json], or npx portico conformance URL --config FILE [--json].');
  process.exitCode = 1;
}
