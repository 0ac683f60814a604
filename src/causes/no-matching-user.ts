/** What Meta says of a recipient that is not a person of the page, in the languages it was seen in. */
export const noMatchingUser =
	/no matching user|no se encontro ningun usuario|nenhum usuario correspondente|aucun utilisateur correspondant|kein (?:passender|ubereinstimmender) (?:nutzer|benutzer)|nessun utente corrispondente|khong tim thay nguoi dung|nem talalhato (?:\w+ ){0,4}felhasznalo|一致するユーザー|找不到匹配的用户/;
