// A host page's own sign-in: authorization code with PKCE, as a framework's OAuth library would do it. The token stays in memory.
const provider = document.querySelector('portico-provider');
const api = provider.dataset.api;
const client = 'portico-page';
const here = location.origin + location.pathname;
let token;

provider.token = () => token;
provider.backend = api;
provider.addEventListener('portico-sign-in', signIn);
document.querySelector('#sign-in').addEventListener('click', signIn);

const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function signIn() {
  const [state, verifier] = [random(), random()];
  sessionStorage.setItem('flow', JSON.stringify({ state, verifier }));
  const challenge = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  location.assign(`${api}/oidc/auth?${new URLSearchParams({ client_id: client, response_type: 'code', scope: 'openid', redirect_uri: here, state, code_challenge: challenge, code_challenge_method: 'S256', prompt: 'login' })}`);
}

async function finish() {
  const answer = new URLSearchParams(location.search);
  const flow = JSON.parse(sessionStorage.getItem('flow') ?? 'null');
  if (!answer.has('code') || !flow) return;
  sessionStorage.removeItem('flow');
  history.replaceState(null, '', here);
  if (answer.get('state') !== flow.state) return;
  const response = await fetch(`${api}/oidc/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: client, code: answer.get('code'), redirect_uri: here, code_verifier: flow.verifier }) });
  if (!response.ok) return;
  token = (await response.json()).access_token;
  document.querySelector('#who').textContent = 'This page has a token.';
  provider.refreshSession();
}

await finish();
