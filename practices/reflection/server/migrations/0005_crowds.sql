-- What a sealed round needs to be counted again later.

-- The labels that a crowd shared at the close, one to a line; null before. See the module `sealed`
-- of the rules. No counts.
ALTER TABLE sealed_round ADD COLUMN crowds TEXT;
