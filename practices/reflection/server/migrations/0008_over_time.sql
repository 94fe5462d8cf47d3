-- What earlier rounds do not allow to be shown beside them.

-- Who could answer a round, and the groups they could speak with then; not who did. Kept of open
-- rounds and the last five closed ones, so that results side by side do not tell about the few who
-- came or went.
CREATE TABLE round_member (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- Of a deleted person: an id that stands for no one any more.
    person_id UUID NOT NULL,
    -- The ids of their groups and their partner then: 'groups:…' and 'partners:…', with blanks
    -- between them; 'groups?:…' for a part of the time; 'gone' for who was gone at the close.
    labels TEXT NOT NULL,
    PRIMARY KEY (partnership_id, round_id, person_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- What was held back because few came or went, so that the round can be counted again. See
-- `Bounds` of `small_groups`.
ALTER TABLE round_release ADD COLUMN bounds TEXT NOT NULL DEFAULT '';
