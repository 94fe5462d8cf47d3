-- What came of closed rounds: what may be shown, the stories people shared, and the owed answer.
-- `partnership_id` leads every key. Days are text, as 2026-04-18.

-- What a closed round shows. Made once, at the close, and never changed.
CREATE TABLE round_release (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- The release as text: bands and reasons only, no counts under five. See `small_groups`.
    shown TEXT NOT NULL,
    -- SHA-256 of `shown`.
    hash BYTEA NOT NULL,
    -- How many people were members on the day of the close, in people.
    roster_people INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, round_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- A story its writer shared, as it is shown after the close.
CREATE TABLE told_story (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- From 0; the order is by chance.
    position INTEGER NOT NULL,
    -- The item's full name: 'stops@1/stop.trust'.
    item TEXT NOT NULL,
    -- 'hosts' or 'everyone': who may read it.
    readers TEXT NOT NULL,
    text TEXT NOT NULL,
    -- The writer's name, where they signed it; null for all else.
    signed TEXT,
    PRIMARY KEY (partnership_id, round_id, position),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- The answer that the hosts gave for a closed round.
CREATE TABLE owed_answer (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- What we heard.
    heard TEXT NOT NULL,
    -- What we won't do, and why. Empty when there is nothing.
    wont TEXT NOT NULL,
    -- What we don't know yet. Empty when there is nothing.
    unknown TEXT NOT NULL,
    answered_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, round_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- One thing we will do.
CREATE TABLE we_will (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- From 0.
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    -- 'personal', 'between', 'organisations' or 'culture': where it works.
    level TEXT NOT NULL,
    PRIMARY KEY (partnership_id, round_id, position),
    FOREIGN KEY (partnership_id, round_id) REFERENCES owed_answer (partnership_id, round_id)
        ON DELETE CASCADE
);
