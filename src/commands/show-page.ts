import type {Report} from '../diagnostics/report.js';
import type {OpenDesk} from '../page/desk.js';
import type {ServedPage} from '../page/serve-page.js';
import type {Sandbox} from '../sandbox/sandbox.js';
import type {Context} from './context.js';
import {examineSandbox} from './examine-sandbox.js';

/** Serves a page, and opens it when somebody sits at the terminal. */
export const showPage = async (context: Context, desk: OpenDesk): Promise<ServedPage> => {
	const {servePage} = await import('../page/serve-page.js');
	const page = await servePage(desk);
	if (context.interactive) await context.openBrowser(page.url);
	return page;
};

/** The page of a sandbox: chat, inspector, doctor. */
export const showSandboxPage = async (context: Context, sandbox: Sandbox): Promise<ServedPage> => {
	const {sandboxDesk} = await import('../page/sandbox-desk.js');
	const examine = (pageId: string | undefined): Promise<Report> => examineSandbox(context, sandbox, pageId);
	return showPage(context, sandboxDesk(sandbox, {version: context.version, examine}));
};
