import type {Host} from './host.js';

const wanted = [
	['MESSENGER_APP_ID', 'the id of your app'],
	['MESSENGER_APP_SECRET', 'its secret (App settings > Basic)'],
	['MESSENGER_PAGE_TOKEN', 'the page access token, once there is a page'],
] as const;

/** What `messenger-tool` alone says under its help: what a first command would find missing. */
export const missingToBegin = (env: Host['env']): string => {
	const missing = wanted.filter(([name]) => !env[name]);
	if (missing.length === 0) return '\nAll that a first command needs is set: messenger-tool doctor\n';
	const rows = missing.map(([name, what]) => `  ${name.padEnd(20)}  ${what}`).join('\n');
	return `\nNot set in the environment, and asked for by messenger-tool init:\n${rows}\n`;
};
