import type {AnyCommand} from './command.js';

/** A command that is known by name, and loaded when it is called. */
export interface CommandEntry {
	readonly name: string;
	load(): Promise<AnyCommand>;
}

const entry = (name: string, load: () => Promise<AnyCommand>): CommandEntry => ({name, load});

/** Every command, in the order of `--help`. */
export const commandEntries: readonly CommandEntry[] = [
	entry('init', async () => (await import('./init.js')).init),
	entry('setup-test-user', async () => (await import('./setup-test-user.js')).setupTestUser),
	entry('list-test-users', async () => (await import('./list-test-users.js')).listTestUsers),
	entry('delete-test-user', async () => (await import('./delete-test-user.js')).deleteTestUser),
	entry('list-pages', async () => (await import('./list-pages.js')).listPages),
	entry('subscribe-page', async () => (await import('./subscribe-page.js')).subscribePage),
	entry('unsubscribe-page', async () => (await import('./unsubscribe-page.js')).unsubscribePage),
	entry('set-webhook', async () => (await import('./set-webhook.js')).setWebhook),
	entry('exchange-token', async () => (await import('./exchange-token.js')).exchangeToken),
	entry('messenger-profile', async () => (await import('./messenger-profile.js')).messengerProfile),
	entry('doctor', async () => (await import('./doctor.js')).doctor),
	entry('inspect-token', async () => (await import('./inspect-token.js')).inspectToken),
	entry('identify', async () => (await import('./identify.js')).identify),
	entry('send-message', async () => (await import('./send-message.js')).sendMessage),
	entry('explain', async () => (await import('./explain.js')).explainCommand),
	entry('sandbox', async () => (await import('./sandbox.js')).sandbox),
	entry('link', async () => (await import('./link.js')).link),
	entry('config', async () => (await import('./config.js')).config),
	entry('completion', async () => (await import('./completion.js')).completion),
	entry('check-webhook', async () => (await import('./check-webhook.js')).checkWebhook),
	entry('listen', async () => (await import('./listen.js')).listen),
	entry('trigger', async () => (await import('./trigger.js')).trigger),
	entry('verify-signature', async () => (await import('./verify-signature.js')).verifySignature),
];
