// Runs the `main` of one of our programs in TypeScript, once what it needs is there. Imports nothing that a fresh machine lacks.
import { SetupError } from './setup.mjs';

/** `steps` set up what is missing; `program` is a path from the root. */
export async function runProgram(program, ...steps) {
  try {
    for (const step of steps) await step();
    const { register } = await import('tsx/esm/api');
    register();
    const { main } = await import(new URL(`../${program}`, import.meta.url));
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  }
}
