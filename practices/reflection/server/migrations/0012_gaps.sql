-- What people named as unfair or missing, and what took it up. What was named is in the results.

CREATE TABLE gap_taken_up (
    partnership_id UUID NOT NULL,
    -- Random.
    id UUID NOT NULL,
    -- The item's full name, as rounds keep it.
    item TEXT NOT NULL,
    -- The option that was named, from 0.
    option_no INTEGER NOT NULL,
    -- The seat that takes it up; null when there is a reason instead.
    seat_id UUID,
    -- Why it is not taken up; null when a seat takes it up. Who wrote it is not kept.
    why_not TEXT,
    day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

CREATE INDEX gap_taken_up_of ON gap_taken_up (partnership_id, item, option_no);
