import { parseArgs } from 'node:util';
import { StartError } from './data-folder.js';

export interface Options {
  port: number;
  apiPort: number;
  fhirPort: number;
  data: string;
  json: boolean;
  demoControls: boolean;
  /** One seeded fault of the backend, for testing the conformance suite; `list` prints their names. */
  defect?: string | undefined;
  databaseUrl?: string | undefined;
}

export function readOptions(argv: string[], environment: NodeJS.ProcessEnv): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        port: { type: 'string', default: '8080' }, 'api-port': { type: 'string', default: '8081' }, 'fhir-port': { type: 'string', default: '8082' }, data: { type: 'string', default: '.portico/data' },
        json: { type: 'boolean', default: false }, 'demo-controls': { type: 'boolean', default: false }, defect: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('\n')[0]} Known: --port, --api-port, --fhir-port, --data, --json, --demo-controls, --defect.`);
  }
  return {
    port: readPort(values.port), apiPort: readPort(values['api-port']), fhirPort: readPort(values['fhir-port']), data: values.data, json: values.json, demoControls: values['demo-controls'],
    defect: values.defect, databaseUrl: environment.DATABASE_URL,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new StartError(`There is no port ${text}; give a number from 1 to 65535.`);
  return port;
}
