import type {CauseJson} from '../../causes/as-json.js';
import {CopyButton} from './copy-button.js';
import {safeUrl} from './safe-url.js';

const Link = ({url}: {readonly url: string | undefined}) => {
	const href = safeUrl(url);
	if (href === undefined) return null;
	return (
		<a class="reference" href={href} target="_blank" rel="noopener noreferrer">
			{url}
		</a>
	);
};

/** Causes with what was seen and what helps. */
export const CauseList = ({causes}: {readonly causes: readonly CauseJson[]}) => (
	<ul class="causes">
		{causes.map(({id, title, certainty, why, evidence, fix}) => (
			<li key={id}>
				<p class="cause">
					<strong>{title}</strong> <code>{id}</code> <span class={`badge ${certainty}`}>{certainty}</span>
				</p>
				<p>{why}</p>
				{evidence.length > 0 && (
					<ul class="evidence">
						{evidence.map(line => (
							<li key={line}>{line}</li>
						))}
					</ul>
				)}
				<ol class="fixes" aria-label="What helps">
					{fix.map(({text, command, url}) => (
						<li key={text}>
							{text}
							{command !== undefined && (
								<span class="command">
									<code>{command}</code>
									<CopyButton text={command} what="command" />
								</span>
							)}
							<Link url={url} />
						</li>
					))}
				</ol>
			</li>
		))}
	</ul>
);
