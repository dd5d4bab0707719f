package evenfall.protocol;

/** Puts what a patient reads into words of one language. Each text has a key, made from the ids of the protocol. */
@FunctionalInterface
interface Wording {

    String OPTION = "{option}";

    /** The words for what stands in the base language at this node. */
    String of(String key, YamlNode node);
}
