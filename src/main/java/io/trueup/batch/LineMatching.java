package io.trueup.batch;

import io.trueup.ledger.Matches;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Matches the lines of claim payments or bills. The claims of the log that they may belong to are looked up for a whole chunk at once, when it
 * has been read: one claim at a time would ask the database a million times.
 */
class LineMatching
        implements ItemProcessor<Matches.Claim, Matches.Matched>, ChunkListener<Matches.Claim, Matches.Matched> {

    private final Matches matches;
    private IdentityHashMap<Matches.Claim, Matches.Matched> ofChunk = new IdentityHashMap<>();

    LineMatching(Matches matches) {
        this.matches = matches;
    }

    @Override
    public void beforeChunk(Chunk<Matches.Claim> claims) {
        ofChunk = matches.match(claims.getItems());
    }

    @Override
    public Matches.Matched process(Matches.Claim claim) {
        return Objects.requireNonNull(ofChunk.get(claim), "a claim of this chunk");
    }
}
