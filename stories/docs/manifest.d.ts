declare module 'portico-manifest' {
  interface Named { name: string; description?: string; type?: { text: string }; default?: string }
  export interface Declaration {
    tagName: string;
    description?: string;
    attributes?: (Named & { fieldName?: string })[];
    members?: (Named & { kind: 'field' | 'method'; attribute?: string; readonly?: boolean })[];
    events?: Named[];
    slots?: Named[];
    cssParts?: Named[];
    cssProperties?: Named[];
  }
  export const declarations: Declaration[];
}
