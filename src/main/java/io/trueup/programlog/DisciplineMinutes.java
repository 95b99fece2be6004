package io.trueup.programlog;

/** Minutes by discipline: physical and occupational therapy, psychology, vocational counselling. Proof, never billed as such. */
public record DisciplineMinutes(int pt, int ot, int psych, int vocational) {

    public static final DisciplineMinutes NONE = new DisciplineMinutes(0, 0, 0, 0);

    public DisciplineMinutes plus(DisciplineMinutes other) {
        return new DisciplineMinutes(pt + other.pt, ot + other.ot, psych + other.psych, vocational + other.vocational);
    }

    public int total() {
        return pt + ot + psych + vocational;
    }
}
