/** A host with its own Lit beside ours: two copies, two Trusted Types policies. */
import { LitElement, html } from 'lit';

class HostGreeting extends LitElement {
  protected override render() {
    return html`<p>Good to see you. The host’s own Lit drew this.</p>`;
  }
}

customElements.define('host-greeting', HostGreeting);
