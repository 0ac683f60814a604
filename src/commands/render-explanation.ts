import {type Cause, type Finding, found} from '../causes/cause.js';
import {shellLine} from '../causes/shell.js';
import type {Explanation, FaqEntry} from '../explain/index.js';
import {describeFinding, furtherReading} from '../ui/describe-finding.js';
import type {Ui} from '../ui/ui.js';

const indent = '  ';

const lines = (ui: Ui, all: readonly string[]): void => {
	for (const line of all) ui.print(line);
};

const titleOf = ({cause, evidence}: Finding): string => cause.title(evidence);

/** The best cause in full, the others in a line each, and what would decide between them. */
export const renderExplanation = ({input, findings, next, changed, faq}: Explanation, ui: Ui): void => {
	const [first, ...others] = findings;
	if (first) {
		lines(ui, ui.paragraph(ui.strong(titleOf(first))));
		lines(ui, describeFinding(first, ui, {indent}));
		if (others.length > 0) {
			ui.print();
			ui.print(indent + ui.strong('It may also be'));
			for (const other of others) lines(ui, ui.paragraph(`${titleOf(other)} ${ui.dim(other.cause.id)}`, `${indent}• `));
		}
		ui.print();
		lines(ui, furtherReading(first, ui, {indent}));
	} else {
		lines(ui, ui.paragraph('Nothing in this text is known to the tool.'));
		if (input.code !== undefined)
			ui.print(
				`${indent}code ${input.code}${input.subcode === undefined ? '' : `, subcode ${input.subcode}`}${input.fbtraceId ? `, fbtrace_id ${input.fbtraceId}` : ''}`,
			);
	}
	for (const {text, url} of changed) {
		ui.print();
		lines(ui, ui.paragraph(text, `${ui.caution('Since then:')} `));
		ui.print(indent + ui.dim(url));
	}
	if (faq) {
		ui.print();
		lines(
			ui,
			ui.paragraph(`${faq.question} ${ui.dim(`messenger-tool explain ${faq.name}`)}`, `${ui.strong('The FAQ asks:')} `),
		);
	}
	if (next.length === 0) return;
	ui.print();
	ui.print(ui.strong(first ? 'To be sure' : 'What would help'));
	for (const {text, argv, url} of next) {
		lines(ui, ui.paragraph(text, '• '));
		if (argv) ui.print(`  ${ui.command(shellLine(argv))}`);
		if (url) ui.print(`  ${ui.dim(url)}`);
	}
};

export const renderCause = (cause: Cause, ui: Ui): void => {
	const finding = found(cause, {});
	lines(ui, ui.paragraph(ui.strong(cause.title({}))));
	lines(ui, describeFinding(finding, ui, {indent, verbose: true}));
	if (cause.wire) {
		const {code, subcode, message} = cause.wire;
		ui.print();
		lines(
			ui,
			ui.paragraph(
				`${code}${subcode === undefined ? '' : `/${subcode}`}: ${message}`,
				`${indent}${ui.strong('Meta answers')} `,
			),
		);
	}
	if (cause.asks?.length) {
		ui.print();
		ui.print(indent + ui.strong('To tell it from its look-alikes'));
		for (const ask of cause.asks) lines(ui, ui.paragraph(ask, `${indent}• `));
	}
	ui.print();
	lines(ui, furtherReading(finding, ui, {indent, verbose: true}));
};

export const renderFaqEntry = ({question, answer, changed, causes, commands, docs}: FaqEntry, ui: Ui): void => {
	lines(ui, ui.paragraph(ui.strong(question)));
	ui.print();
	lines(ui, ui.paragraph(answer));
	ui.print();
	lines(ui, ui.paragraph(changed, `${ui.caution('Since 2016:')} `));
	ui.print();
	ui.print(ui.strong('Commands'));
	for (const command of commands) ui.print(`  ${ui.command(shellLine(command))}`);
	ui.print();
	ui.print(ui.strong('Causes behind it'));
	for (const id of causes) ui.print(`  ${id}`);
	for (const url of docs) ui.print(ui.dim(url));
};

export const renderCatalogue = (causes: readonly Cause[], faq: readonly FaqEntry[], ui: Ui): void => {
	ui.table(
		['cause', 'what is the matter'],
		causes.map(cause => [cause.id, cause.title({})]),
	);
	ui.print();
	ui.table(
		['question', 'of the FAQ'],
		faq.map(({name, question}) => [name, question]),
	);
};
