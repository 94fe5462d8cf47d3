-- First readers: two people of two partners who read the stories of a closed round before everyone
-- else, and may hold a sentence back. `partnership_id` leads every key. Days are text.

-- A round whose hosts asked two people to read its stories first.
--
-- Where a sentence is held back, the text of `told_story` has the sign U+001A in its place from the
-- day the stories come out, and the whole story is gone from `answer` or from the file sealed.db.
CREATE TABLE first_reading (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- The day on which the stories come out at the latest; null before the close, and when no one
    -- could read.
    until_day TEXT,
    -- The day they came out; null until then.
    out_day TEXT,
    PRIMARY KEY (partnership_id, round_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- One of the two. Who they are is no secret: people read it before they answer.
CREATE TABLE first_reader (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- 0 or 1.
    position INTEGER NOT NULL,
    -- Null when that person was deleted.
    person_id UUID,
    -- The id of the partner they stand for, as text, as labels name it.
    partner TEXT NOT NULL,
    -- 'asked', 'yes' or 'no': what they said.
    word TEXT NOT NULL,
    -- 1 when they said that they have read every story; 0 again once the stories are out.
    has_read INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, round_id, position),
    FOREIGN KEY (partnership_id, round_id) REFERENCES first_reading (partnership_id, round_id)
        ON DELETE CASCADE
);

-- A sentence that one of the two would hold back, or both. Never the sentence itself. Once the
-- stories are out, only those on which both agreed are left.
CREATE TABLE first_mark (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- The position of the story in `told_story`.
    story INTEGER NOT NULL,
    -- The sentence in the story as it was told, from 0.
    sentence INTEGER NOT NULL,
    -- 'name', 'role', 'event' or 'private': why.
    why TEXT NOT NULL,
    -- The same in a reader's own words. Empty when there are none.
    own_words TEXT NOT NULL,
    -- Who asked for it; null once the stories are out, and when that person was deleted.
    asked_by UUID,
    -- 1 when the other one agreed.
    is_agreed INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, round_id, story, sentence),
    FOREIGN KEY (partnership_id, round_id) REFERENCES first_reading (partnership_id, round_id)
        ON DELETE CASCADE
);
