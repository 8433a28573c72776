export interface Demo {
  site: string;
  api: string;
  issuer: string;
  pages: Record<string, string>;
  accounts: { username: string; password: string; totpSecret: string; patientId?: string; role: string; name: string }[];
  errors(): string;
  stop(): Promise<void>;
}

export function freePort(): Promise<number>;
export function startDemo(args?: string[], environment?: Record<string, string>): Promise<Demo>;
export function withDemo<T>(environment: Record<string, string>, run: (addresses: Record<string, string>) => Promise<T>): Promise<T>;
