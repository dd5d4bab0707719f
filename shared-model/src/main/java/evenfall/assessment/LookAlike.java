package evenfall.assessment;

/**
 * Another cause that can look the same.
 *
 * @param setsApart what tells the two apart
 */
public record LookAlike(String name, String setsApart) {}
