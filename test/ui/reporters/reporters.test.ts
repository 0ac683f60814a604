import {describe, expect, it} from 'vitest';
import {formats, plainStyle, renderReport} from '../../../src/ui/reporters/index.js';
import {healthyReport, troubledReport, unreachableReport} from './reports.js';

const lines = (text: string): readonly string[] => text.split('\n');

describe('human', () => {
	it('says that nothing is wrong in as many lines as there are checks', async () => {
		expect(renderReport('human', await healthyReport(), plainStyle)).toMatchInlineSnapshot(`
			"page 200000000000001, app 300000000000001, Graph API v26.0

			Settings
			  ✔ A page token, or a user token to take one from, is set
			  ✔ The ids and tokens have the form that they should have
			  – The Graph API answers in the version that is asked for · Nothing was asked
			Limit
			  – The limits of the Graph API are not near · Nothing was asked

			Nothing is wrong. 2 passed, 2 skipped (0 calls, 0.8 s)"
		`);
	});

	it('tells the first cause in full and the others in a line', async () => {
		const text = renderReport('human', await troubledReport(), plainStyle);
		expect(
			lines(text).slice(lines(text).indexOf('✖ The page 200000000000001 is not subscribed to the app')),
		).toMatchInlineSnapshot(`
			[
			  "✖ The page 200000000000001 is not subscribed to the app",
			  "  Two lists have to hold a field before Meta delivers it: that of the webhook of",
			  "  the app, and that of the page. A webhook alone brings no event.",
			  "  · GET /200000000000001/subscribed_apps is empty",
			  "",
			  "  What helps",
			  "  Subscribe the page",
			  "     messenger-tool subscribe-page 200000000000001 --fields messages,messaging_postbacks",
			  "  subscription.page-not-subscribed ·",
			  "  https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks",
			  "",
			  "  Also",
			  "  • The app has used 85 % of its calls for this hour (confirmed, rate.app-limit)",
			  "",
			  "Something is wrong. 28 passed, 1 warning, 1 failed, 1 could not run, 3 skipped",
			  "(17 calls, 0.8 s)",
			]
		`);
		expect(lines(text).every(line => line.length <= 80 || /https?:|messenger-tool/.test(line))).toBe(true);
	});

	it('gives the command that helps against what is proven besides', async () => {
		const report = await troubledReport();
		const text = lines(renderReport('human', {...report, causes: [...report.causes].reverse()}, plainStyle));
		const also = text.slice(text.indexOf('  Also') + 1, text.lastIndexOf(''));
		expect(also.join(' ').replace(/\s+/g, ' ')).toContain('(confirmed, subscription.page-not-subscribed)');
		expect(also.at(-1)).toMatch(/^ {5}messenger-tool subscribe-page 200000000000001 --fields /);
	});

	it('tells what several causes have in common once', async () => {
		const report = await troubledReport();
		const [cause] = report.causes;
		if (!cause) throw new Error('Nothing is wrong');
		const causes = [
			{...cause, certainty: 'likely', evidence: ['Meta said so']},
			{...cause, id: 'app.development-mode', certainty: 'likely', evidence: ['Meta said so', 'It shows no address']},
		] as const;
		const text = renderReport('human', {...report, causes}, plainStyle);
		expect(text.match(/Meta said so/g)).toHaveLength(1);
		expect(text).toContain('    It shows no address');
	});

	it('says what could not be reached, and what waits for it', async () => {
		const text = renderReport('human', await unreachableReport(), plainStyle);
		expect(text).toContain('– The page sends its messages to this app · subscription.page: What answers at');
		expect(text).toContain('both lists, that of the page and that of the\n    app · needs subscription.page');
		expect(text).toContain('Undecided: not everything could be reached.');
	});
});

describe('junit', () => {
	it('is a suite for each area, with counts that agree', async () => {
		const text = renderReport('junit', await troubledReport(), plainStyle);
		expect(text).toContain(
			'<testsuite name="doctor.subscription" package="doctor" id="5" timestamp="2026-11-22T12:00:00" hostname="localhost" tests="5" failures="1" errors="0" skipped="1" time="0.000">',
		);
		expect(text).toContain(
			'<failure type="subscription.page-not-subscribed" message="The page 200000000000001 is not subscribed to the app">',
		);
		expect(text.match(/<testcase /g)).toHaveLength((await troubledReport()).findings.length);
	});

	it('lets no text become markup, and leaves out what XML cannot hold', async () => {
		const report = await troubledReport();
		const findings = report.findings.map(finding => ({...finding, title: '<b> & "x"\u001b\u0000\ud800 \n'}));
		const text = renderReport('junit', {...report, findings}, plainStyle);
		expect(text).toContain('name="&lt;b&gt; &amp; &quot;x&quot;  "');
	});

	it('has an error for what could not be reached', async () => {
		expect(renderReport('junit', await unreachableReport(), plainStyle)).toContain(
			'<error type="network.not-graph" message=',
		);
	});
});

describe('github', () => {
	it('has one line for each annotation', async () => {
		const all = lines(renderReport('github', await troubledReport(), plainStyle));
		expect(all.every(line => /^::(error|warning|notice) title=[^:,]+::/.test(line))).toBe(true);
		expect(all.map(line => line.slice(2).split(' ', 1)[0])).toEqual(['error', 'warning', 'error']);
		expect(all[0]).toContain('%0A→ Subscribe the page: messenger-tool subscribe-page 200000000000001');
	});
});

describe('markdown', () => {
	it('lets no name become markup', async () => {
		const text = renderReport('markdown', await troubledReport(), plainStyle);
		expect(text).toContain('A\\|B &lt;b>&#64;team&lt;/b> \\`x\\`');
		expect(text).toContain(
			'```sh\nmessenger-tool subscribe-page 200000000000001 --fields messages,messaging_postbacks\n```',
		);
		expect(
			lines(text)
				.filter(line => line.startsWith('| '))
				.every(line => line.split(/(?<!\\)\|/).length === 6),
		).toBe(true);
	});
});

describe('every format', () => {
	it.each(formats)('%s is the same text for the same report', async format => {
		const report = await troubledReport();
		expect(renderReport(format, report, plainStyle)).toBe(renderReport(format, structuredClone(report), plainStyle));
	});
});
