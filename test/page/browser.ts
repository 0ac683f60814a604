import {existsSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {type Browser, chromium} from 'playwright-core';

const candidates = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser of the Chromium family on this machine. */
export const browserPath = candidates.find(path => path !== undefined && existsSync(path));

/** For the name of a suite: why its tests were skipped. */
export const whySkipped = browserPath === undefined ? ' (skipped: no Chromium here; apt-get install chromium)' : '';

export const launch = (): Promise<Browser> =>
	chromium.launch({
		...(browserPath !== undefined && {executablePath: browserPath}),
		args: ['--no-sandbox', '--disable-dev-shm-usage'],
	});

/** Builds the page from its source into a folder. */
export const buildTo = async (folder: URL): Promise<void> => {
	const script = pathToFileURL(join(import.meta.dirname, '../../scripts/page.mjs'));
	const {buildPage} = (await import(script.href)) as {buildPage(outdir: string): Promise<unknown>};
	await buildPage(fileURLToPath(folder));
};

/** The page, built anew. */
export const builtPage = async (): Promise<URL> => {
	const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'page-'))}/`);
	await buildTo(folder);
	return folder;
};
