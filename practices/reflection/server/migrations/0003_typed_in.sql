-- Answers that a host typed in from paper count like all others, and are marked as such.

-- 1 when a host typed this person's sheet in. Gone at the close, with the row.
ALTER TABLE took_part ADD COLUMN typed_in INTEGER NOT NULL DEFAULT 0;

-- 1 when a host typed in at least one of the sheets. Not how many, and not whose.
ALTER TABLE round_release ADD COLUMN has_typed_in INTEGER NOT NULL DEFAULT 0;
