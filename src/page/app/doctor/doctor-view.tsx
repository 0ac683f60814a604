import {useEffect, useState} from 'preact/hooks';
import type {Report} from '../../../diagnostics/report.js';
import {api} from '../api.js';
import {CauseList} from '../cause-list.js';
import {preciseTime} from '../time.js';

const verdicts = {
	healthy: ['good', 'Healthy'],
	problems: ['bad', 'Problems found'],
	inconclusive: ['warn', 'Not all could be looked at'],
} as const;

const marks = {pass: '✓', warn: '!', fail: '✗', skip: '–', blocked: '·', crashed: '✗'} as const;
const tones = {pass: 'good', warn: 'warn', fail: 'bad', skip: 'plain', blocked: 'plain', crashed: 'bad'} as const;

/** The doctor's report, and a button to examine again. */
export const DoctorView = ({onFailure}: {readonly onFailure: (error: unknown) => void}) => {
	const [report, setReport] = useState<Report | undefined>(undefined);
	const [running, setRunning] = useState(false);
	const examine = async (): Promise<void> => {
		setRunning(true);
		try {
			setReport(await api.examine(sessionStorage.getItem('page') ?? ''));
		} catch (error) {
			onFailure(error);
		} finally {
			setRunning(false);
		}
	};
	useEffect(() => void examine(), []);
	const [tone, words] = report ? verdicts[report.summary.verdict] : (['plain', 'Examining…'] as const);

	return (
		<div class="report">
			<div class="toolbar">
				<h2>
					<span class={`badge ${tone}`} role="status">
						{words}
					</span>
				</h2>
				<button type="button" class="primary" disabled={running} onClick={() => void examine()}>
					{running ? 'Examining…' : 'Examine again'}
				</button>
			</div>
			{report && (
				<>
					<p class="quietly">
						{report.target.pageName ?? report.target.pageId} · {preciseTime(report.startedAt)} · {report.durationMs} ms
						· {report.graph.calls} calls
					</p>
					{report.causes.length > 0 && (
						<>
							<h3>What stands in the way</h3>
							<CauseList causes={report.causes} />
						</>
					)}
					<h3>Checks</h3>
					<ul class="checks">
						{report.findings.map(({check, title, status, reason, note, blockedBy}) => (
							<li key={check} class={tones[status]}>
								<span class="mark" aria-hidden="true">
									{marks[status]}
								</span>
								<span>
									{title} <span class="unseen">({status})</span>
									<small>
										{note ?? reason}
										{blockedBy.length > 0 && ` (${blockedBy.join(', ')})`}
									</small>
								</span>
								<code>{check}</code>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
};
