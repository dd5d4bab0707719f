package evenfall.local;

/** Starts the database and both services on this machine, and stops them again. */
class LocalClinic {

    private LocalClinic() {}

    public static void main(String[] args) {
        IO.println("Evenfall");
    }
}
