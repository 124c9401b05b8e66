"""Which of the library's parsers the core library declares, and in which syntax category: tables with reasons.

A parser that no table knows stops the generator, so a new version of the wheel cannot change the syntax silently.
"""

import re
from dataclasses import dataclass

from prover.lean.embedded.hooks.descriptor import Descriptor
from prover.lean.embedded.hooks.name import Name


class UnknownParser(Exception):
    """The library holds a parser for which no rule says where it belongs."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Parsers that are not declared: by namespace, by full dotted name, or by a pattern found in the dotted name."""

    reason: str
    namespaces: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    pattern: str | None = None

    def covers(self, name: Name) -> bool:
        """Whether this entry leaves `name` out."""
        return (
            any(name.within(namespace) for namespace in self.namespaces)
            or name.dotted in self.names
            or (self.pattern is not None and re.search(self.pattern, name.dotted) is not None)
        )


LEFT_OUT = (
    LeftOut(
        "quotations of a category: `declare_syntax_cat` makes them anew",
        pattern=r"\.quot$",
    ),
    LeftOut(
        "types that the core library does not have",
        namespaces=("BitVec", "Rat", "Std", "Vector", "Lean.Order"),
    ),
    LeftOut(
        "the sym tactics, the steps of an interactive grind, and tools for grind's own sources",
        namespaces=("Lean.Meta", "Lean.Parser.Sym", "Lean.Parser.Tactic.sym"),
        names=(
            "Lean.Grind.grindLintCheck",
            "Lean.Grind.grindLintInspect",
            "Lean.Grind.grindLintMute",
            "Lean.Grind.grindLintSkip",
            "Lean.Parser.Command.grindAnnotated",
            "Lean.Parser.grindPropagatorBuiltinAttr",
            "Lean.Parser.resetGrindAttrs",
        ),
        pattern=r"[gG]rind_propagator|vcgenDischargeGrind|Command\.(sym|register)(Sym|DSimp|Simp|Grind)"
        r"|Tactic\.Grind\.(sym|bv)[A-Z]",
    ),
    LeftOut("evaluation by generated rewrite rules (cbv)", pattern=r"[cC]bv"),
    LeftOut("bit vectors decided by a SAT solver", pattern=r"Tactic\.(bv[A-Z]|tacticBv_omega)"),
    LeftOut(
        "the proof mode for programs (mvcgen and tactics with m before their name)",
        pattern=r"^Lean\.Parser\.Tactic\.(m(assumption|cases|clear|constructor|dup|exact|exfalso|exists|frame|have"
        r"|intro|leave|left|pure|refine|rename|replace|revert|right|spec|start|stop|vcgen)|tacticMvcgen|vcgen"
        r")",
    ),
    LeftOut("declaring simplification procedures", pattern=r"[sS]improc|discrTree|sevalproc"),
    LeftOut(
        "runs code while elaborating, or reads files",
        names=(
            "Lean.Parser.Tactic.nativeDecide",
            "Lean.byElab",
            "Lean.includeStr",
            "Lean.runCmd",
            "Lean.runElab",
            "Lean.runMeta",
            "Lean.testExternCmd",
        ),
    ),
    LeftOut(
        "tools for Lean's own sources: compiler, documentation, JSON, linters, options, server, traces, widgets",
        namespaces=(
            "DerivingHelpers",
            "Lean.Compiler",
            "Lean.Doc",
            "Lean.Elab.Command",
            "Lean.Elab.ConfigEval",
            "Lean.Elab.Term",
            "Lean.Json",
            "Lean.Linter",
            "Lean.Option",
            "Lean.PostprocessTraces",
            "Lean.PrettyPrinter",
            "Lean.Server",
            "Lean.Widget",
            "Lean.rawStx",
            "String.Internal",
        ),
        names=(
            "Lean.Elab.Tactic.Ext.applyExtTheorem",
            "Lean.Elab.Tactic.configElab",
            "Lean.Elab.Tactic.simpOnlyBuiltins",
            "Lean.builtin_command_code_action",
            "Lean.command_code_action",
            "Lean.doElemTrace[_]__",
            "Lean.infoTreesCmd",
            "Lean.setLibrarySuggestionsCmd",
            "Lean.suggest_for",
            "Lean.termThrowErrorAt____",
            "Lean.termThrowError__",
        ),
        pattern=r"^commandDeclare_|^Lean\.(guardMsgs|guardPanic|deprecated)|Command\.register",
    ),
    LeftOut(
        "unification hints and universe annotations: nothing here uses them",
        names=("Lean.unifConstraint", "Lean.unifConstraintElem", "Lean.univ_out_params"),
    ),
    LeftOut("made by macros and never written", pattern=r"withAnnotate(State|Term)$"),
)

HELPER = None
"""Stands for no category: the parser is part of others."""

BY_NAME: dict[str, str | None] = {
    "Lean.Attr.coe": "attr",
    "Lean.Elab.Tactic.Ext.ext": "tactic",
    "Lean.Elab.Tactic.commandConfigElab": "command",
    "Lean.Parser.Syntax.addPrec": "prec",
    "Lean.Parser.Syntax.addPrio": "prio",
    "Lean.Parser.Syntax.exact?": "term",
    "Lean.Parser.Syntax.subPrec": "prec",
    "Lean.Parser.Syntax.subPrio": "prio",
    "Lean.Parser.Tactic.Conv.conv": "tactic",
    "Lean.Parser.Tactic.by?": "term",
    "Lean.Parser.Tactic.declareSimpLikeTactic": "command",
    "Lean.Parser.Tactic.guardExprConv": "conv",
    "Lean.Parser.Tactic.guardHypConv": "conv",
    "Lean.Parser.Tactic.guardTargetConv": "conv",
    "Lean.Parser.Tactic.showTermElab": "term",
    "Lean.Parser.Tactic.tryResult": HELPER,
    "Lean.Parser.Term.InternalSyntax.doSkip": "doElem",
    "Lean.Parser.checkSimp": "command",
    "Lean.Parser.checkSimpFailure": "command",
    "Lean.Parser.checkTactic": "command",
    "Lean.Parser.checkTacticFailure": "command",
    "Lean.Parser.timeCmd": "command",
    "Lean.calc": "term",
    "Lean.calcTactic": "tactic",
    "Lean.cdot": "tactic",
    "Lean.modCast": "term",
    "Lean.reduceCmd": "command",
    "Lean.solveTactic": "tactic",
    "boolIfThenElse": "term",
    "coeFunNotation": "term",
    "coeNotation": "term",
    "coeSortNotation": "term",
    "rawNatLit": "term",
} | {
    f"Lean.Parser.Attr.grind{modifier}": "grind_mod"
    for modifier in (
        *("Bwd", "Cases", "CasesEager", "Def", "Eq", "EqBoth", "EqBwd", "EqRhs", "Ext", "FunCC", "Fwd"),
        *("Hom", "HomPred", "Inj", "Intro", "LR", "Norm", "RL", "Sym", "Unfold", "Usr"),
    )
}
"""By the full dotted name: parsers that their author named without a sign of the category."""

BY_FULL_BEGINNING = (
    ("Lean.Parser.Tactic.Grind.grind_filter", "grind_filter"),
    ("Lean.Parser.Tactic.Grind.grind_ref", "grind_ref"),
)
"""The first beginning of the full dotted name that fits: categories that share a namespace."""

BY_NAMESPACE = (
    ("Lean.Parser.Tactic.Grind", "grind"),
    ("Lean.Parser.Tactic.Conv", "conv"),
    ("Lean.Parser.Tactic.rcasesPat", "rcasesPat"),
    ("Lean.Parser.Tactic.rintroPat", "rintroPat"),
    ("Lean.Parser.Tactic", "tactic"),
    ("Lean.Parser.Attr", "attr"),
    ("Lean.Parser.Command", "command"),
)
"""The first namespace that fits."""

BY_BEGINNING = ("binderPred", "command", "conv", "prec", "prio", "stx", "tactic", "term")
"""A name that Lean made up for a notation begins with its category: `term_+_`, `tacticRfl`."""


def declared(descriptor: Descriptor) -> bool:
    """Whether the core library declares this parser."""
    return not any(entry.covers(descriptor.name) for entry in LEFT_OUT)


def category(descriptor: Descriptor) -> str | None:
    """The syntax category in which a parser stands, `HELPER` for none; raises `UnknownParser`."""
    name = descriptor.name
    if name.dotted in BY_NAME:
        return BY_NAME[name.dotted]
    if not descriptor.shape.is_node:
        return HELPER
    for beginning, kind in BY_FULL_BEGINNING:
        if name.dotted.startswith(beginning):
            return kind
    for namespace, kind in BY_NAMESPACE:
        if name.within(namespace):
            return kind
    for kind in BY_BEGINNING:
        if name.last.startswith(kind):
            return kind
    raise UnknownParser(f"No rule says in which syntax category {name} stands; add it to hooks/rules.py.")


@dataclass(frozen=True, slots=True)
class NewCategory:
    """A syntax category that has to be declared, the others being built in: its namespace, name and options."""

    namespace: str
    name: str
    options: str = ""


EARLY_CATEGORIES = ("prec", "prio", "stx", "grind_mod", "attr")
"""They stand in a module of their own, because declaring other syntax needs them."""

LATER_CATEGORIES = (
    "term",
    "command",
    "rcasesPat",
    "rintroPat",
    "binderPred",
    "conv",
    "grind_filter",
    "grind_ref",
    "grind",
    "tactic",
    "doElem",
)

EARLY_NEW_CATEGORIES = (NewCategory("Lean.Parser.Attr", "grind_mod", " (behavior := both)"),)
"""Declared before the parsers that are parts of others."""

NEW_CATEGORIES = (
    NewCategory("Lean.Parser.Tactic.Conv", "conv", " (behavior := both)"),
    NewCategory("Lean.Parser.Tactic", "rcasesPat"),
    NewCategory("Lean.Parser.Tactic", "rintroPat"),
    NewCategory("Lean", "binderPred"),
    NewCategory("Lean.Parser.Tactic.Grind", "grind", " (behavior := both)"),
    NewCategory("Lean.Parser.Tactic.Grind", "grind_filter"),
    NewCategory("Lean.Parser.Tactic.Grind", "grind_ref"),
)

PRIORITIES = {"«term_<=_»": " low", "«term_>=_»": " low"}
"""The parsers of `≤` and `≥` also read `<=` and `>=`; without a priority each `<=` would be ambiguous."""

FIRST_MACRO_MODULES = ("Init_Prelude", "Init_Notation")
"""Of several macros for one syntax the last declared is tried first; these modules come first in Lean too."""

UNEXPANDER_MODULES = ("Init_Prelude", "Init_Core", "Init_Notation")
"""Modules whose notations are printed back; others are about types that the core library has not or has later."""

UNEXPANDERS_LEFT_OUT = {
    "Bind.bindLeft": "no such function in the core library",
    "Bind.kleisliLeft": "no such function in the core library",
    "Bind.kleisliRight": "no such function in the core library",
    "Functor.mapRev": "no such function in the core library",
    "andM": "no such function in the core library",
    "orM": "no such function in the core library",
}
"""Applications whose unexpander is not declared, because the constant it is for does not exist."""

NAMED_UNEXPANDERS = {
    "Unit.unit": "unexpandUnit",
    "List.nil": "unexpandListNil",
    "List.cons": "unexpandListCons",
    "Prod.mk": "unexpandProdMk",
    "ite": "unexpandIte",
    "dite": "unexpandDite",
    "Eq.ndrec": "unexpandEqNDRec",
    "Eq.rec": "unexpandEqRec",
    "Exists": "unexpandExists",
    "Sigma": "unexpandSigma",
    "PSigma": "unexpandPSigma",
    "Subtype": "unexpandSubtype",
}
"""Unexpanders with a name of their own, by the constant they print; the name does not say it."""
