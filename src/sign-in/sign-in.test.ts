import { expect } from 'chai';
import { expectAccessible } from '../../test/browser/accessible.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { network } from '../../test/browser/faults.js';
import { byRole, sees, textOf, until } from '../../test/browser/screen.js';
import type { Backend } from '../contract/backend.js';
import type { PorticoProvider } from '../provider/provider.js';
import './sign-in.js';

describe('portico-sign-in', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  afterEach(() => document.body.replaceChildren());

  const mount = (backend: Backend) => {
    const element = document.createElement('portico-sign-in');
    element.backend = backend;
    document.body.append(element);
    return element;
  };

  it('offers to sign in, and says who is signed in', async () => {
    const element = mount(clinic.as());
    await byRole('button', 'Sign in', element);
    await expectAccessible(element);
    element.backend = clinic.as('amira');
    await sees('Signed in as Amira Haddad', element);
    await expectAccessible(element);
  });

  it('signs out at once on the page, and at the backend', async () => {
    const net = network(clinic.as('amira'));
    const element = mount(net.backend);
    (await byRole('button', 'Sign out', element)).click();
    await until(() => !textOf(element).includes('Amira'));
    await until(() => net.asked.includes('DELETE /session'));
  });

  it('asks the page to sign in where the page keeps the token, and takes the token afterwards', async () => {
    const provider = document.createElement('portico-provider') as PorticoProvider;
    let token: string | undefined;
    let asked = 0;
    provider.token = () => token;
    provider.backend = clinic.api;
    provider.addEventListener('portico-sign-in', () => {
      asked += 1;
      token = clinic.account('bram').accessToken;
      provider.refreshSession();
    });
    provider.append(document.createElement('portico-sign-in'));
    document.body.append(provider);
    (await byRole('button', 'Sign in')).click();
    await sees('Signed in as Bram Ilves');
    expect(asked).to.equal(1);
  });
});
