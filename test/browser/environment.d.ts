declare module 'portico-test-environment' {
  const environment: { api: string; full: boolean };
  export default environment;
}
