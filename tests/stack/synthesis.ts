import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Market } from '@sandan/cdk/market';
import { everyFunction } from '@sandan/topology/topology';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a CloudFormation template is untyped JSON
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

/** The stack synthesized over small stand-ins for bundles and pages; `outdir` holds the cloud assembly. */
export const synthesis = (context: Record<string, unknown>) => {
  const dir = mkdtempSync(join(tmpdir(), 'sandan-stack-'));
  for (const { name } of everyFunction) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'lambda.js'), 'exports.handler = async () => {};\n');
  }
  const web = join(dir, 'pages');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'assets', 'entry-1.js'), '');
  writeFileSync(join(web, 'favicon.svg'), '<svg/>');
  const outdir = join(dir, 'out');
  const app = new App({ outdir, context });
  const stack = new Market(app, 'Market', { bundleOf: (name) => join(dir, name), web });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
  const resources = Template.fromStack(stack).toJSON().Resources as Record<string, Resource>;
  const ofType = (type: string): Resource[] => Object.values(resources).filter((r) => r.Type === type);
  const one = (type: string): Resource => {
    const [first, ...others] = ofType(type);
    if (!first || others.length) throw new Error(`${1 + others.length} of ${type}`);
    return first;
  };
  /** The only resource of a type whose logical id starts so. */
  const named = (type: string, start: string): Resource => {
    const found = Object.entries(resources).filter(([id, r]) => r.Type === type && new RegExp(`^${start}(?![a-z])`).test(id));
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${type} ${start}…`);
    return found[0][1];
  };
  return { dir, outdir, resources, ofType, one, named };
};
