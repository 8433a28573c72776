import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4.js';
import { everywhere, parameterOf } from './fhir/search-parameters.js';
import { isSearched, type Personality } from './personality.js';

/** What a server says of itself: made from what it does. */
export function capabilityStatement(personality: Personality, base: string, endpoints: Record<string, string>, now: Date): CapabilityStatement {
  const oauth = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';
  return {
    resourceType: 'CapabilityStatement', status: 'active', date: now.toISOString(), kind: 'instance', fhirVersion: '4.0.1', format: ['json', 'application/fhir+json'],
    software: { name: personality.software, version: '1' }, implementation: { description: `${personality.software}, a server for tests`, url: base },
    instantiates: ['http://hl7.org/fhir/us/core/CapabilityStatement/us-core-server'],
    rest: [{
      mode: 'server',
      security: {
        cors: true,
        service: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' }], text: 'OAuth2 using SMART-on-FHIR profile (see http://docs.smarthealthit.org)' }],
        extension: [{ url: oauth, extension: [{ url: 'authorize', valueUri: endpoints.authorization_endpoint! }, { url: 'token', valueUri: endpoints.token_endpoint! }] }],
      },
      resource: Object.entries(personality.types).map(([name, offer]): CapabilityStatementRestResource => ({
        type: name as CapabilityStatementRestResource['type'],
        interaction: [{ code: 'read' as const }, ...(isSearched(offer) ? [{ code: 'search-type' as const }] : [])],
        ...(offer.includes && { searchInclude: offer.includes }), ...(offer.revincludes && { searchRevInclude: offer.revincludes }),
        ...(isSearched(offer) && { searchParam: [...Object.keys(everywhere), ...offer.search].map((parameter) => ({ name: parameter, type: parameterOf(name, parameter)!.type })) }),
        ...(personality.operations?.[name] && { operation: personality.operations[name].map((operation) => ({ name: operation, definition: `${base}/OperationDefinition/${operation}` })) }),
      })),
    }],
  };
}

export const smartConfiguration = ({ smart }: Personality, issuer: string, endpoints: Record<string, string>) => ({
  issuer, ...endpoints, grant_types_supported: smart.grantTypes, scopes_supported: smart.scopes, response_types_supported: ['code'], code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'], ...(smart.namesItself && { authorization_response_iss_parameter_supported: true }), capabilities: smart.capabilities, management_endpoint: `${endpoints.authorization_endpoint!.replace(/authorize$/, 'manage')}`,
});
