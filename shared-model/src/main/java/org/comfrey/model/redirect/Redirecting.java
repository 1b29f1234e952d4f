package org.comfrey.model.redirect;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Href;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Redirects that people set by hand, and where an address leads. */
@Component
@RequiredArgsConstructor
public class Redirecting {

    /** More would be a mistake of somebody's. */
    private static final int MOST_STEPS = 10;

    private final Redirects redirects;
    private final List<TakenAddresses> taken;
    private final Clock clock;

    /**
     * Sets a redirect. One that stands there because something moved gives way to it; a repeated call changes nothing.
     *
     * @param to a path of this site or a web address
     * @throws InvalidInput when a page is there, when there is one by hand already, or when it would lead in a circle
     */
    public Redirect set(SitePath from, String to, boolean permanent) {
        var before = before(from, to, permanent);
        if (before.isPresent()) {
            return before.get().leadsTo(to, permanent)
                    ? before.get()
                    : redirects.save(before.get().leadingTo(to, permanent, clock.instant()));
        }
        var now = clock.instant();
        try {
            var set = redirects.insert(
                    new Redirect(Redirect.idOf(from.value()), 1, from.value(), null, to, permanent, now, now));
            removeIfOthersMadeItACircle(set, to);
            return set;
        } catch (DuplicateKeyException meanwhile) {
            var invalid = alreadySet();
            invalid.initCause(meanwhile);
            throw invalid;
        }
    }

    /**
     * Whether {@link #set} would change anything. Nothing is set.
     *
     * @throws InvalidInput when it would refuse
     */
    public boolean wouldChange(SitePath from, String to, boolean permanent) {
        return before(from, to, permanent)
                .filter(redirect -> redirect.leadsTo(to, permanent))
                .isEmpty();
    }

    /** What stands there and is this very redirect, or gives way to it. */
    private Optional<Redirect> before(SitePath from, String to, boolean permanent) {
        requireTarget(from.value(), to);
        if (isTaken(from)) {
            throw new InvalidInput("/from", "A page is at this address. Give it another slug or take it down first.");
        }
        var before = redirects.from(from.value());
        if (before.filter(Redirect::isByHand)
                .filter(redirect -> !redirect.leadsTo(to, permanent))
                .isPresent()) {
            throw alreadySet();
        }
        return before;
    }

    /**
     * Of two that are set at the same moment and lead to each other, each may find the way free before. Both look once more:
     * at least one of them sees the other, and gives way.
     */
    private void removeIfOthersMadeItACircle(Redirect set, String to) {
        try {
            requireTarget(set.from(), to);
        } catch (InvalidInput circle) {
            redirects.delete(set.id(), set.version());
            throw circle;
        }
    }

    /** @throws StaleVersion when another change came first */
    public Redirect change(String id, long version, String to, boolean permanent) {
        var redirect = redirects.require(id);
        redirect.requireVersion("redirect", version);
        requireTarget(redirect.from(), to);
        var changed = redirects.save(redirect.leadingTo(to, permanent, clock.instant()));
        try {
            requireTarget(changed.from(), to);
        } catch (InvalidInput circle) {
            redirects.save(changed.leadingTo(String.valueOf(redirect.to()), redirect.permanent(), clock.instant()));
            throw circle;
        }
        return changed;
    }

    /** @throws StaleVersion when another change came first */
    public void remove(String id, long version) {
        var redirect = redirects.require(id);
        redirect.requireVersion("redirect", version);
        if (!redirects.delete(id, version)) {
            throw new StaleVersion("redirect", redirects.require(id).version());
        }
    }

    /** Where a reader comes out who asks for that address now. */
    public Destination destination(SitePath path) {
        if (isTaken(path)) {
            return Destination.PAGE;
        }
        return movedFrom(path)
                .map(now -> new Destination(Destination.Kind.REDIRECT, now, true))
                .or(() -> lead(path).map(this::destination))
                .orElse(Destination.NOTHING);
    }

    private Destination destination(Lead lead) {
        var end = pathOf(lead.to());
        boolean arrives =
                end.isEmpty() || isTaken(end.get()) || movedFrom(end.get()).isPresent();
        return new Destination(
                arrives ? Destination.Kind.REDIRECT : Destination.Kind.DEAD_END, lead.to(), lead.permanent());
    }

    /** Where the thing is now that was at that address. */
    private Optional<String> movedFrom(SitePath path) {
        return redirects
                .from(path.value())
                .map(Redirect::target)
                .flatMap(thing -> taken.stream()
                        .flatMap(addresses -> addresses.pathOf(thing).stream())
                        .findFirst());
    }

    private boolean isTaken(SitePath path) {
        return taken.stream().anyMatch(addresses -> addresses.include(path));
    }

    /**
     * Where an address leads by hand, in one step, through however many redirects that is. Nowhere when they lead in a
     * circle, which two people who set them at the same moment can bring about.
     */
    public Optional<Lead> lead(SitePath from) {
        var seen = new LinkedHashSet<String>();
        Optional<Lead> lead = Optional.empty();
        var next = byHand(from);
        while (next.isPresent()) {
            var redirect = next.get();
            if (!seen.add(redirect.from()) || seen.size() > MOST_STEPS) {
                return Optional.empty();
            }
            lead = Optional.of(new Lead(
                    String.valueOf(redirect.to()),
                    redirect.permanent() && lead.map(Lead::permanent).orElse(true)));
            next = onFrom(lead.get().to());
        }
        return lead;
    }

    /**
     * Where an address leads.
     *
     * @param to a path of this site or a web address
     * @param permanent whether every step to it is
     */
    public record Lead(String to, boolean permanent) {}

    /** What leads on from there, unless a page is there: redirects wait until it is gone. */
    private Optional<Redirect> onFrom(String to) {
        return pathOf(to).filter(path -> !isTaken(path)).flatMap(this::byHand);
    }

    private Optional<Redirect> byHand(SitePath from) {
        return redirects.from(from.value()).filter(Redirect::isByHand);
    }

    private void requireTarget(String from, String to) {
        if (!Href.isSafe(to) || !(Href.isWeb(to) || isPath(to))) {
            throw new InvalidInput(
                    "/to", "This is a path of this site, such as /new-page, or an address with https:// or http://.");
        }
        var way = new LinkedHashSet<String>();
        way.add(from);
        var next = pathOf(to);
        while (next.isPresent()) {
            if (!way.add(next.get().value())) {
                throw new InvalidInput(
                        "/to",
                        "It would lead in a circle: " + String.join(", then ", way) + ", then "
                                + next.get().value() + ".");
            }
            if (way.size() > MOST_STEPS) {
                throw new InvalidInput("/to", "It would lead on through more than " + MOST_STEPS + " redirects.");
            }
            next = onFrom(next.get().value()).flatMap(redirect -> pathOf(String.valueOf(redirect.to())));
        }
    }

    /** Whether it can be put into a header as it is, once it is encoded. */
    private static boolean isPath(String to) {
        try {
            var path = new URI(to).getPath();
            return to.startsWith("/") && path != null && !SitePath.climbs(path);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** The path of an address on this site, without what is behind it; none where the site itself is. */
    public static Optional<SitePath> pathOf(String to) {
        return to.startsWith("/") ? SitePath.of(to.split("[?#]", 2)[0]) : Optional.empty();
    }

    private static InvalidInput alreadySet() {
        return new InvalidInput("/from", "There is a redirect from this address already. Change that one.");
    }
}
