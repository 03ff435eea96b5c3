/** What happened, as an embedder hands it over, and the decision that a rule writes into it. */
public final class Event {
    private final String item;
    private final String area;
    private final int people;
    String lead;
    int limit;
    String rule;

    Event(String item, String area, int people) {
        this.item = item;
        this.area = area;
        this.people = people;
    }

    public String getItem() {
        return item;
    }

    public String getArea() {
        return area;
    }

    public int getPeople() {
        return people;
    }

    void decide(String lead, int limit, String rule) {
        this.lead = lead;
        this.limit = limit;
        this.rule = rule;
    }
}
