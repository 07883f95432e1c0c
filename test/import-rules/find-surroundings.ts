import { type Expression, type Program, Visitor } from 'oxc-parser';
import { type Surrounding, surroundings } from './rules.ts';

export type Seen = { readonly what: Surrounding; readonly line: number };

/** `process`, and `globalThis.process`. */
const globalName = (node: Expression): string | undefined => {
  if (node.type === 'Identifier') return node.name;
  const isGlobal =
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'globalThis';
  return isGlobal ? memberName(node) : undefined;
};

const memberName = (node: Expression): string | undefined => {
  if (node.type !== 'MemberExpression') return undefined;
  if (node.property.type === 'Literal') return String(node.property.value);
  return !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined;
};

/** Where a program looks at its process or at the clock. */
export const findSurroundings = (program: Program, text: string): readonly Seen[] => {
  const seen: Seen[] = [];
  const note = (name: string, start: number): void => {
    const what = surroundings.find((known) => known === name);
    if (what) seen.push({ what, line: text.slice(0, start).split('\n').length });
  };
  new Visitor({
    MemberExpression: (node) => {
      note(`${globalName(node.object)}.${memberName(node)}`, node.start);
    },
    NewExpression: (node) => {
      if (node.arguments.length === 0) note(`new ${globalName(node.callee)}()`, node.start);
    },
    CallExpression: (node) => {
      // Without `new`, it is the present time whatever it is given.
      note(`new ${globalName(node.callee)}()`, node.start);
    },
    VariableDeclarator: ({ id, init, start }) => {
      if (id.type !== 'ObjectPattern' || !init) return;
      for (const property of id.properties)
        if (property.type === 'Property' && property.key.type === 'Identifier')
          note(`${globalName(init)}.${property.key.name}`, start);
    },
  }).visit(program);
  return seen;
};
