import * as oauth from 'oauth4webapi';
import { asks, pageOf, type Provider } from './provider.js';

/** What a person has let this page do. Its tokens are in the memory of this page only. */
export class Grant {
  /** For the `Authorization` header. */
  accessToken!: string;
  /** When the access token ends, as the provider said. */
  endsAt: number | undefined;
  /** What was granted, as the provider said, which may be less than what was asked for; undefined where it said nothing. */
  scope: string | undefined;
  #refreshToken: string | undefined;
  #rotates = true;
  readonly #idToken: string | undefined;

  constructor(private readonly provider: Provider, answer: oauth.TokenEndpointResponse) {
    this.#idToken = answer.id_token;
    this.#refreshToken = answer.refresh_token;
    this.#take(answer);
  }

  /** A further access token. False where there is none: no refresh token, or one that the provider does not replace at each use (RFC 9700, 4.14.2). */
  async renew(): Promise<boolean> {
    const { server, client } = this.provider;
    if (this.#refreshToken === undefined || !this.#rotates) return false;
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), this.#refreshToken, asks(server));
    const answer = await oauth.processRefreshTokenResponse(server, client, response);
    if (!this.isSame(answer)) return false;
    this.#rotates = answer.refresh_token !== undefined && answer.refresh_token !== this.#refreshToken;
    this.#refreshToken = answer.refresh_token ?? this.#refreshToken;
    this.#take(answer);
    return true;
  }

  /** Whether a further token is of what the first was of. */
  protected isSame(_answer: oauth.TokenEndpointResponse): boolean {
    return true;
  }

  /** Ends the tokens at the provider (RFC 7009), even while the page goes away. */
  async revoke(): Promise<void> {
    const { server, client } = this.provider;
    if (!Object.hasOwn(server, 'revocation_endpoint')) return;
    const tokens = [this.#refreshToken, this.accessToken].filter((token) => token !== undefined);
    await Promise.allSettled(tokens.map((token) => oauth.revocationRequest(server, client, oauth.None(), token, asks(server, { keepalive: true }))));
  }

  /** Where the provider's own session ends (OpenID Connect RP-Initiated Logout), if it keeps one. */
  get signOutAddress(): URL | undefined {
    const { server, client, redirectUri } = this.provider;
    const address = pageOf(server, 'end_session_endpoint');
    if (address) for (const [name, value] of Object.entries({ client_id: client.client_id, post_logout_redirect_uri: redirectUri, id_token_hint: this.#idToken ?? '' })) address.searchParams.set(name, value);
    return address;
  }

  #take({ access_token, expires_in, scope = this.scope }: oauth.TokenEndpointResponse): void {
    this.accessToken = access_token;
    this.scope = scope;
    this.endsAt = expires_in === undefined ? undefined : Date.now() + expires_in * 1000;
  }
}
