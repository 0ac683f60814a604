import {afterEach, describe, expect, it, vi} from 'vitest';
import {colours} from '../../src/ui/colours.js';
import {plainPalette} from '../../src/ui/palette.js';
import {createProgress, type Progress, type ProgressOptions} from '../../src/ui/progress.js';
import {Screen} from './screen.js';

const started: Progress[] = [];
afterEach(() => {
	for (const progress of started.splice(0)) progress.stopAll();
});

const begin = (options: Partial<ProgressOptions> = {}): {screen: Screen; progress: Progress} => {
	const screen = new Screen();
	const progress = createProgress({
		stderr: {write: text => void screen.write(text)},
		stream: screen as unknown as NodeJS.WriteStream,
		animated: true,
		palette: plainPalette,
		colour: false,
		unicode: true,
		quiet: false,
		mask: text => text,
		...options,
	});
	started.push(progress);
	return {screen, progress};
};

const shows = (screen: Screen, pattern: RegExp): Promise<void> =>
	vi.waitFor(() => expect(screen.text).toMatch(pattern), {timeout: 5000, interval: 10});

describe('without a terminal', () => {
	const begun = (options: Partial<ProgressOptions> = {}) => begin({animated: false, ...options});

	it('tells each step on one plain line when it ends', () => {
		const {screen, progress} = begun();
		const [user, page, terms, subscription] = ['Create the test user', 'Make the page', 'Terms', 'Subscribe'].map(
			progress.step,
		);
		expect(screen.raw).toBe('');
		page?.reused('The page “Shop” of the last run');
		user?.update('Create the test user: waiting');
		user?.done();
		terms?.skipped();
		subscription?.failed('Meta refused the subscription');
		progress.stopAll();
		expect(screen.raw).toBe(
			'↺ The page “Shop” of the last run\n✔ Create the test user: waiting\n– Terms (skipped)\n✖ Meta refused the subscription\n\n',
		);
	});

	it('uses plain letters and no colour where there are none', () => {
		const {screen, progress} = begun({unicode: false});
		progress.step('The page’s token').reused();
		progress.step('b').failed();
		expect(screen.raw).toBe("= The page's token (already there)\nx b\n");
	});

	it('colours the marks', () => {
		const {screen, progress} = begun({palette: colours, colour: true});
		progress.step('a').done();
		progress.step('b').failed();
		expect(screen.raw).toBe('\u{1b}[32m✔\u{1b}[39m a\n\u{1b}[31m✖\u{1b}[39m b\n');
	});

	it('ends a step once', () => {
		const {screen, progress} = begun();
		const step = progress.step('a');
		step.done();
		step.failed();
		step.update('b');
		expect(screen.raw).toBe('✔ a\n');
	});

	it('is silent with --quiet', () => {
		const {screen, progress} = begun({quiet: true});
		progress.step('a').done();
		progress.step('b');
		progress.stopAll();
		expect(screen.raw).toBe('');
	});

	it('lets no name forge a line or move the cursor', () => {
		const {screen, progress} = begun();
		progress.step('Make "Evil\u{1b}[2J\n✔ fine"').done();
		expect(screen.raw).toBe('✔ Make "Evil ✔ fine"\n');
	});

	it('adds nothing when it is stopped and nothing was told', () => {
		const {screen, progress} = begun();
		progress.stopAll();
		expect(screen.raw).toBe('');
	});
});

describe('on a terminal', () => {
	it('spins while steps go on and leaves a line for each', async () => {
		const {screen, progress} = begin();
		const user = progress.step('Create the test user');
		const page = progress.step('Make the page');
		await shows(screen, /^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] Create the test user\n {2}Make the page$/);
		expect(screen.cursorVisible).toBe(false);
		page.update('Make the page: waiting');
		await shows(screen, /Make the page: waiting$/);
		user.done('Created Ann');
		await shows(screen, /^✔ Created Ann\n[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] Make the page: waiting$/);
		page.reused('Page Shop');
		expect(screen.text).toBe('✔ Created Ann\n↺ Page Shop');
		expect(screen.cursorVisible).toBe(true);
	});

	it('keeps other output above the spinner', async () => {
		const {screen, progress} = begin();
		const step = progress.step('Wait');
		await shows(screen, /Wait/);
		screen.write('a note\n');
		await shows(screen, /^a note\n. Wait$/);
		step.done();
		expect(screen.text).toBe('a note\n✔ Wait');
	});

	it('gives the terminal back when the run is interrupted, and moves no more', async () => {
		const {screen, progress} = begin();
		progress.step('Create the page');
		await shows(screen, /Create the page/);
		progress.stopAll();
		progress.stopAll();
		expect(screen.cursorVisible).toBe(true);
		const {raw} = screen;
		progress.step('Too late');
		expect(screen.raw).toBe(raw);
		expect(screen.text).toBe('– Create the page (not finished)');
	});

	it('keeps still for a question and goes on afterwards', async () => {
		const {screen, progress} = begin();
		const step = progress.step('Subscribe');
		await shows(screen, /Subscribe/);
		const answer = await progress.aside(async () => {
			expect(screen.text).toBe('');
			expect(screen.cursorVisible).toBe(true);
			const other = progress.step('Meanwhile');
			step.update('Subscribe the page');
			expect(screen.text).toBe('');
			other.done();
			expect(screen.text).toBe('✔ Meanwhile');
			return 'yes';
		});
		expect(answer).toBe('yes');
		await shows(screen, /^✔ Meanwhile\n. Subscribe the page$/);
	});

	it('masks what spins, cuts it to the terminal, and cleans it', async () => {
		const {screen, progress} = begin({mask: text => text.replace('s3cret', '…')});
		progress.step(`Try s3cret \u{1b}[2J${'long '.repeat(40)}`);
		await shows(screen, /Try …/);
		expect(screen.text.split('\n')).toHaveLength(1);
		expect(screen.text.length).toBeLessThan(80);
		expect(screen.raw).not.toContain('s3cret');
		expect(screen.raw).not.toContain('\u{1b}[2J');
	});

	it('loads no spinner for what is over at once', () => {
		const {screen, progress} = begin();
		progress.step('Quick').done();
		expect(screen.raw).toBe('✔ Quick\n');
	});

	it('spins plain letters where there are no signs', async () => {
		const {screen, progress} = begin({unicode: false});
		progress.step('The page’s token');
		await shows(screen, /^[-\\|/] The page's token$/);
	});
});
