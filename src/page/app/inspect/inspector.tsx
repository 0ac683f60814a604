import type {ComponentChildren} from 'preact';

interface Props {
	readonly name: string;
	readonly toolbar: ComponentChildren;
	readonly rows: ComponentChildren;
	readonly empty: string;
	readonly count: number;
	/** The chosen row, and where its absence leads back to. */
	readonly detail: ComponentChildren | undefined;
}

/** Rows on one side, what is behind the chosen one on the other; on a narrow screen one after the other. */
export const Inspector = ({name, toolbar, rows, empty, count, detail}: Props) => (
	<div class={`inspector ${detail === undefined ? '' : 'chosen'}`}>
		<section class="rows" aria-label={name}>
			<div class="toolbar">{toolbar}</div>
			{count === 0 ? <p class="empty">{empty}</p> : <ul class="row-list">{rows}</ul>}
		</section>
		{detail !== undefined && (
			<section class="detail" aria-label="Details">
				<a class="back" href={`#/${name.toLowerCase()}`}>
					← All
				</a>
				{detail}
			</section>
		)}
	</div>
);
