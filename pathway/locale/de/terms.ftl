# Words that every room may refer to; docs/glossary.md says which word is used for what.
