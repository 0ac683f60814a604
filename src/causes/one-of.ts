/**
 * An expression written over several lines: a line end stands for `|`, also within a group. Long lists of words stay readable
 * so. As in a literal, backslashes are the expression's own.
 */
export const oneOf = ({raw}: TemplateStringsArray): RegExp =>
	new RegExp((raw[0] ?? '').trim().split(/\n\s*/).join('|'));
