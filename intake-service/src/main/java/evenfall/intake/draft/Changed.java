package evenfall.intake.draft;

/** A draft after a change, with whatever else came of it. */
public interface Changed {

    Draft draft();
}
