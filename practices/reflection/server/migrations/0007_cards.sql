-- Cards to draw from a hat. Which card a person drew is written down nowhere.

-- A printed card of an open sealed round; gone from the close on.
CREATE TABLE sealed_card (
    -- What the code on it makes; the code itself is on paper alone.
    name BYTEA NOT NULL,
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- What was asked with it, blinded; empty while nobody used it.
    request BYTEA NOT NULL,
    PRIMARY KEY (name),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
) /* by key */;

CREATE INDEX sealed_card_by_round ON sealed_card (partnership_id, round_id);

-- A person who lost a card before they answered, and was given another one: once each.
CREATE TABLE sealed_replaced (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    person_id UUID NOT NULL,
    PRIMARY KEY (partnership_id, round_id, person_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
) /* by key */;

-- People who took a card and were deleted since, so that no one else's card is held up.
ALTER TABLE sealed_round ADD COLUMN left_with_card INTEGER NOT NULL DEFAULT 0;
