import {describe, expect, it} from 'vitest';
import {displayWidth} from '../../src/ui/display-width.js';
import {loadPalette} from '../../src/ui/palette.js';
import {recorder} from './recorder.js';

const hostile = '\u{1b}[2J\u{1b}[1;1H\u{1b}]0;owned\u0007\u{1b}[8mEvil\r\n✔ All is well\u{1b}[31m';
const headings = ['Page', 'Id', 'Tasks', 'Source'];
const rows = [
	['Café Ströget', '200000000000001', 'MESSAGING, MANAGE, CREATE_CONTENT, MODERATE, ADVERTISE, ANALYZE', 'your role'],
	['北京烤鸭', '200000000000002', 'MESSAGING', 'business portfolio'],
];

describe('the two streams', () => {
	const sayAll = ({ui}: ReturnType<typeof recorder>): void => {
		ui.print('result');
		ui.table(['A'], [['1']]);
		ui.hint('hint');
		ui.warn('warning');
		ui.say('problem');
		ui.next(['doctor'], 'check everything');
	};

	it('take the result on stdout and all else on stderr', () => {
		const record = recorder();
		sayAll(record);
		expect(record.out()).toBe('result\nA\n1\n');
		expect(record.err()).toBe('hint\n! warning\nproblem\n\n→ messenger-tool doctor  check everything\n');
	});

	it('keep results, warnings and problems with --quiet', () => {
		const record = recorder({quiet: true});
		sayAll(record);
		expect(record.out()).toBe('result\nA\n1\n');
		expect(record.err()).toBe('! warning\nproblem\n');
	});

	it('have colour each for itself', async () => {
		const {createUi} = await import('../../src/ui/terminal-ui.js');
		const palette = await loadPalette(true);
		const written: string[] = [];
		const writer = {write: (text: string): void => void written.push(text)};
		const colour = {stdout: false, stderr: true};
		const ui = createUi({stdout: writer, stderr: writer, columns: 80, palette, colour, unicode: true, quiet: false});
		ui.print(ui.good('good'));
		ui.say(ui.good('good'));
		expect(written).toEqual(['good\n', '\u{1b}[32mgood\u{1b}[39m\n']);
	});
});

describe('what comes from somewhere else', () => {
	it('moves no cursor, sets no title and forges no line, with colour and without', () => {
		for (const colour of [true, false]) {
			const record = recorder({colour});
			record.ui.print(`Page ${record.ui.strong(hostile)} is subscribed`);
			record.ui.hint(hostile);
			record.ui.warn(hostile);
			record.ui.say(hostile);
			record.ui.next(['send-message', hostile], hostile);
			record.ui.table([hostile], [[hostile]]);
			expect(record.all().replaceAll(/␛\[(?:1|2|22|3[1236]|39)m/g, '')).not.toMatch(/[^\P{Cc}\n]|␛/u);
			expect(record.out().split('\n')).toHaveLength(4);
			expect(record.all()).not.toMatch(/^✔/m);
		}
	});

	it('colours nothing behind it', () => {
		const {ui, out} = recorder({colour: true});
		ui.print('\u{1b}[31m\u{1b}[1mred name');
		ui.print('next line');
		expect(out()).toBe('␛[31m␛[1mred name␛[22m␛[39m\nnext line\n');
	});
});

describe('table', () => {
	const table = (columns: number): string => {
		const {ui, out} = recorder({columns});
		ui.table(headings, rows);
		return out();
	};

	it('stands in columns where they fit', () => {
		expect(table(140)).toMatchInlineSnapshot(`
			"Page          Id               Tasks                                                            Source
			Café Ströget  200000000000001  MESSAGING, MANAGE, CREATE_CONTENT, MODERATE, ADVERTISE, ANALYZE  your role
			北京烤鸭      200000000000002  MESSAGING                                                        business portfolio
			"
		`);
	});

	it('breaks long cells at 80 columns', () => {
		expect(table(80)).toMatchInlineSnapshot(`
			"Page          Id               Tasks                          Source
			Café Ströget  200000000000001  MESSAGING, MANAGE,             your role
			                               CREATE_CONTENT, MODERATE,
			                               ADVERTISE, ANALYZE
			北京烤鸭      200000000000002  MESSAGING                      business portfolio
			"
		`);
	});

	it('is a block a row at 40 columns', () => {
		expect(table(40)).toMatchInlineSnapshot(`
			"Page    Café Ströget
			Id      200000000000001
			Tasks   MESSAGING, MANAGE,
			        CREATE_CONTENT, MODERATE,
			        ADVERTISE, ANALYZE
			Source  your role

			Page    北京烤鸭
			Id      200000000000002
			Tasks   MESSAGING
			Source  business portfolio
			"
		`);
	});

	it('never exceeds the terminal', () => {
		for (let columns = 24; columns <= 140; columns++)
			for (const line of table(columns).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
	});

	it('marks headings and labels, and leaves out what is empty', () => {
		const wide = recorder({colour: true});
		wide.ui.table(['Page', 'Id'], [['Ann', '1']]);
		expect(wide.out()).toBe('␛[1mPage␛[22m  ␛[1mId␛[22m\nAnn   1\n');
		const narrow = recorder({colour: true, columns: 20});
		narrow.ui.table(['Page', 'Id', 'Note'], [['A page with a long name', '1', '']]);
		expect(narrow.out()).toBe('␛[2mPage␛[22m  A page with a\n      long name\n␛[2mId  ␛[22m  1\n');
	});

	it('is nothing without rows', () => {
		const {ui, all} = recorder();
		ui.table(headings, []);
		expect(all()).toBe('');
	});

	it('takes ten thousand rows', () => {
		const {ui, out} = recorder();
		ui.table(
			['Page', 'Id'],
			Array.from({length: 10_000}, (_, index) => [`Page ${index}`, `${index}`]),
		);
		expect(out().split('\n')).toHaveLength(10_002);
	});
});

describe('notes', () => {
	const long = 'The tasks are those of the person behind the user token, not those of the app itself.';

	it('wrap under their mark', () => {
		const {ui, err} = recorder({columns: 40});
		ui.warn(long);
		ui.hint(long);
		expect(err()).toMatchInlineSnapshot(`
			"! The tasks are those of the person
			  behind the user token, not those of
			  the app itself.
			The tasks are those of the person behind
			the user token, not those of the app
			itself.
			"
		`);
	});

	it('stay readable on a very wide terminal', () => {
		const {ui, err} = recorder({columns: 300});
		ui.hint(`${long} ${long}`);
		expect(Math.max(...err().split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
	});

	it('use plain letters where the terminal has no signs', () => {
		const {ui, all} = recorder({unicode: false});
		const {pass, fail, warn, skip, reused} = ui.mark;
		ui.print([pass, fail, warn, skip, reused].join(' '));
		ui.print('The page’s “name” – EAAH…3f');
		ui.next(['doctor'], 'check');
		expect(all()).toBe('+ x ! - =\nThe page\'s "name" - EAAH...3f\n\n> messenger-tool doctor  check\n');
	});

	it('set the next commands off, once', () => {
		const {ui, err} = recorder({columns: 60});
		ui.say('Done.');
		ui.next(['subscribe-page', '200000000000001', '--add', 'messages'], 'let the page send its events to the app');
		ui.next(['send-message', '42', 'Hi Ann'], 'say hello');
		expect(err()).toMatchInlineSnapshot(`
			"Done.

			→ messenger-tool subscribe-page 200000000000001 --add messages
			  let the page send its events to the app
			→ messenger-tool send-message 42 "Hi Ann"  say hello
			"
		`);
	});
});
