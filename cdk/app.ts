import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assets } from '@sandan/topology/topology';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { bundleAll, bundleFolder, sizeLine } from './bundle.ts';
import { Firewall } from './firewall.ts';
import { Market } from './market.ts';

const web = fileURLToPath(new URL(`../${assets.folder}`, import.meta.url));
if (!existsSync(web)) throw new Error('the pages are not built yet: npm run build');

for (const made of await bundleAll(bundleFolder)) console.log(sizeLine(made));

const app = new App();
new Firewall(app, 'SandanFirewall');
new Market(app, 'SandanMarket', { bundleOf: (name) => join(bundleFolder, name), web });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
app.synth();
