"""Tables of the syntax gate: every node kind that Lean's grammar offers here, allowed or refused, with the reason.

Kinds are Lean's own names, as they stand in the native library and in the generated hook modules of the core
library. What stands in neither table is refused. A test checks that each hooked kind is classified, so that a newly
generated hook cannot be used by a candidate before somebody has decided about it.
"""

from collections.abc import Iterable, Mapping

_Groups = Mapping[str, tuple[str, str]]
"""What the kinds have in common -> (namespace of the kinds, their last parts separated by white space)."""


def _names(groups: _Groups) -> Iterable[tuple[str, str]]:
    for reason, (namespace, parts) in groups.items():
        for part in parts.split():
            yield (f"{namespace}.{part}" if namespace else part), reason


ALLOWED_COMMANDS = frozenset(
    {
        "Lean.Parser.Command.declaration",
        "Lean.Parser.Command.mutual",
        "Lean.Parser.Command.in",
        "Lean.Parser.Command.moduleDoc",
        "Lean.Parser.Command.eoi",  # the end of the text, a command of its own to Lean's parser
    }
)
"""Kinds a whole command of a candidate may have: each declares something and leaves no other trace on what follows.

Standing `open`, `namespace`, `section`, `variable`, `set_option` are therefore refused; `open … in` is fine."""

_ALLOWED: _Groups = {
    "leaves and generic nodes": (
        "",
        "null group ident num str char scientific name choice fieldIdx hygieneInfo hexnum patternIgnore",
    ),
    "the sign for the goal in `at h ⊢`": ("token", "⊢ |-"),
    "commands that declare helpers and the theorem": (
        "Lean.Parser.Command",
        """declaration theorem definition abbrev example inductive structure mutual in moduleDoc eoi
        declModifiers declId declSig optDeclSig declBody declVal declValSimple declValEqns whereStructInst
        optDefDeriving docComment plainDocComment commentBody private protected noncomputable nonrec
        visibility ctor optDeriving structureTk structCtor structFields structSimpleBinder
        structExplicitBinder structImplicitBinder structInstBinder""",
    ),
    "commands before `in`": (
        "Lean.Parser.Command",
        """open openSimple openOnly openScoped openHiding openRenaming openRenamingItem openDecl set_option
        optionValue omit include""",
    ),
    "termination of recursive helpers": (
        "Lean.Parser.Termination",
        "suffix terminationBy terminationBy? decreasingBy",
    ),
    "attributes; which ones is checked by name": (
        "Lean.Parser",
        "Attr.simp Attr.simple Term.attributes Term.attrInstance Term.attrKind Term.local",
    ),
    "universe levels": ("Lean.Parser.Level", "addLit hole ident imax max num paren"),
    "terms: application and structure": (
        "Lean.Parser.Term",
        """app namedArgument ellipsis explicit explicitUniv explicitUnivSuffix ident proj dotIdent pipeProj
        paren tuple typeAscription anonymousCtor structInst structInstField structInstFields structInstLVal
        structInstFieldDef structInstFieldBinder structInstFieldEqns structInstArrayRef structInstDefault
        structInstFieldDeclParser optEllipsis optTypeForStructInst hole syntheticHole cdot subst sort type
        prop num str char scientific typeSpec optType argument hygienicLParen""",
    ),
    "terms: binders, functions and local declarations": (
        "Lean.Parser.Term",
        """fun basicFun funBinder funImplicitBinder funStrictImplicitBinder forall arrow depArrow
        explicitBinder implicitBinder strictImplicitBinder strictImplicitLeftBracket
        strictImplicitRightBracket instBinder bracketedBinder binderDefault binderTactic binderIdent
        binderType optIdent let have letI haveI let_fun letDecl letId letIdDecl letIdDeclNoBinders
        letIdBinder letIdLhs letPatDecl letEqnsDecl letConfig letConfigItem letOpts letPosOpt letNegOpt
        letOptEq letOptNondep letOptZeta letOptUsedOnly letOptGeneralize letOptPostponeValue letrec
        letRecDecl letRecDecls whereDecls show showRhs fromTerm suffices sufficesDecl inferInstanceAs
        optSemicolon""",
    ),
    "terms: matching": (
        "Lean.Parser.Term",
        """match matchAlts matchAlt matchAltsWhereDecls matchDiscr matchRhs generalizingParam motive trueVal
        falseVal nomatch nofun namedPattern inaccessible""",
    ),
    "terms: proofs, and settings inside them": (
        "Lean.Parser.Term",
        "byTactic byTactic' open set_option optConfig configItem posConfigItem negConfigItem valConfigItem",
    ),
    "notation of the library: logic, arithmetic, order, sets, lists, programs": (
        "",
        """term-_ term_+_ term_*_ term_/_ term_%_ term_^_ term_⁻¹ term_•_ term_∣_ term_++_ term_::_ term_-_
        term_=_ term_==_ term_!=_ term_≠_ term_<_ term_<=_ term_>_ term_>=_ term_≤_ term_≥_ term_≈_ term_≍_
        term_∧_ term_∨_ term_↔_ term_<->_ term¬_ term!_ term_&&_ term_||_ term_^^_ Bool.term_^^_ term∃_,_
        termExists_,_ termΣ_,_ termΣ'_,_ Lean.term∀__,_ Lean.term∃__,_ Lean.termSatisfies_binder_pred%__
        term{_:_//_} term{_} term{} term∅ term_∈_ term_∉_ term_∩_ term_∪_ term_⊆_ term_⊂_ term_⊇_ term_⊃_
        term_\\_ term_×_ term_×__1 term_×'_ term_×'__1 term_⊕_ term_⊕'_ term_∘_ term_$__ term_<|_ term_|>_
        term_<|>_ term[_] term#[_,] term%[_|_] term__[_] term__[_]'_ term__[_]! term__[_]_! term__[_]?
        term__[_]_? term_&&&_ term_|||_ term_^^^_ term~~~_ term_<<<_ term_>>>_ termIfThenElse
        termDepIfThenElse termIfLet boolIfThenElse term‹_› Array.term_~_ Array.term__[:_] Array.term__[_:]
        Array.term__[_:_] Int.term-[_+1] List.term_~_ List.term_<+_ List.term_<+:_ List.term_<:+_
        List.term_<:+:_ rawNatLit coeNotation coeFunNotation coeSortNotation Lean.modCast
        Lean.term_Matches_| term_<$>_ term_>>=_ term_<*>_ term_*>_ term_<*_ term_<&>_ term_>>_ term_=<<_
        term_>=>_ term_<=<_ term_<&&>_ term_<||>_ Lean.calc Lean.calcFirstStep Lean.calcStep Lean.calcSteps
        termWithout_expected_type_ Lean.binderIdent Lean.unbracketedExplicitBinders
        Lean.bracketedExplicitBinders Lean.explicitBinders Lean.deprecatedTerm""",
    ),
    "bounded binders": (
        "Lean",
        """binderPred<_ binderPred>_ binderPred≤_ binderPred≥_ binderPred≠_ binderPred∈_ binderPred∉_
        binderPred⊂_ binderPred⊆_ binderPred⊃_ binderPred⊇_""",
    ),
    "tactic blocks and control": (
        "Lean.Parser.Tactic",
        """tacticSeq tacticSeq1Indented tacticSeqBracketed tacticSeqIndentGt nestedTactic sepByIndentSemicolon
        sepBy1IndentSemicolon seq1 paren allGoals anyGoals case case' caseArg done fail failIfSuccess first
        focus rotateLeft rotateRight skip repeat' repeat1' tacticRepeat_ tacticIterate____ tacticTry_
        tactic_<;>_ tacticNext_=>_ withReducible withReducibleAndInstances withUnfoldingAll
        withUnfoldingNone withImplicit tacticUnhygienic_ as_aux_lemma open set_option introMatch match
        matchAlts matchRhs tacDepIfThenElse tacIfThenElse classical guardExpr guardHyp guardTarget
        exposeNames attemptAll unknown""",
    ),
    "tactics: goals and hypotheses": (
        "Lean.Parser.Tactic",
        """exact apply refine refine' intro intros assumption change show constructor constructorBang left
        right tacticExists_,, cases induction inductionAlts inductionAlt inductionAltLHS elimTarget rcases
        rintro obtain rcasesPatLo rcasesPatMed rcasesPat.one rcasesPat.ignore rcasesPat.clear
        rcasesPat.explicit rcasesPat.typed rcasesPat.tuple rcasesPat.paren rcasesPats rintroPat.one
        rintroPat.binder funInduction funCases clear clearValue clearValueArg clearValueHyp clearValueStar
        contradiction falseOrByContra generalize generalizeArg injection injections letrec rename renameI
        replace revert specialize subst substVars substEqs symm symmSaturate tacticHave__ tacticHave'
        tacticHaveI__ tacticLet__ tacticLet'__ tacticLetI__ tacticSuffices_ tacticExfalso tacticNofun
        tacticNomatch_,, tacticRefine_lift_ tacticRefine_lift'_ tacticInfer_instance tacticAnd_intros
        extractLets liftLets letToHave usingArg discharger impossible congr delta unfold split""",
    ),
    "tactics: rewriting, simplification, decision": (
        "Lean.Parser.Tactic",
        """rwRule rwRuleSeq rwSeq rewriteSeq rwa rwaAt rwaAtLegacyLocation tacticErw___ location
        locationWildcard locationHyp locationType config configItem optConfig posConfigItem negConfigItem
        valConfigItem simp simpAll simpAllKind simpAllArith simpAllArithBang simpAllAutoUnfold simpArgs
        simpArg simpLemma simpErase simpStar simpPre simpPost simpArith simpArithBang simpAutoUnfold
        simpTrace simpAllTrace simpa simpaArgsRest simpaUsingBang simpaUsingBangArgsRest simpTraceArgsRest
        simpAllTraceArgsRest dsimpTraceArgsRest dsimp dsimpArg dsimpArgs dsimpKind dsimpAutoUnfold
        dsimpTrace tacticSimp?!_ tacticSimp_all?!_ tacticDsimp?!_ tacticSimpa!_ tacticSimpa!__1
        tacticSimpa?_ tacticSimpa?__1 tacticSimpa?!_ tacticSimpa?!__1 decide omega tacticRfl tacticRfl'
        eqRefl applyRfl acRfl acNf0 tacticAc_nf_ tacticTrivial exact? solveByElim applyAssumption applyRules
        SolveByElim.arg SolveByElim.args SolveByElim.erase SolveByElim.star SolveByElim.using_ normCast0
        normCastAddElim tacticNorm_cast__ pushCast tacticExact_mod_cast_ tacticApply_mod_cast_
        tacticAssumption_mod_cast_ tacticRw_mod_cast___ tacticSimp_arith anchor""",
    ),
    "tactics: grind, in one step": (
        "Lean.Parser.Tactic",
        """grind grindTrace grindParam grindLemma grindLemmaMin grindErase grind_linarith grind_order grobner lia
        cutsat""",
    ),
    "how grind is to use a lemma named beside it": (
        "Lean.Parser.Attr",
        """grindMod grindGen grindBwd grindCases grindCasesEager grindDef grindEq grindEqBoth grindEqBwd grindEqRhs
        grindExt grindFunCC grindFwd grindHom grindHomPred grindInj grindIntro grindLR grindNorm grindRL grindSym
        grindUnfold grindUsr""",
    ),
    "tactics of the library that stand outside Lean's own namespace": (
        "",
        """tacticFunext___ tacticBy_cases_:_ tacticClean_wf tacticSimp_wf tacticDecreasing_tactic
        tacticDecreasing_trivial tacticDecreasing_trivial_pre_omega tacticDecreasing_with_
        tacticGet_elem_tactic tacticGet_elem_tactic_extensible tacticGet_elem_tactic_trivial
        Array.tacticArray_get_dec Array.tacticArray_mem_dec List.tacticSizeOf_list_dec Lean.cdot Lean.cdotTk
        Lean.calcTactic Lean.solveTactic Lean.convCalc_ Lean.Elab.Tactic.Ext.ext
        Lean.Elab.Tactic.Ext.tacticExt1___ tactic∎ term∎""",
    ),
    "conversion mode": (
        "Lean.Parser.Tactic.Conv",
        """conv allGoals anyGoals arg argArg case case' change clear congr convApply_ convArgs convConvSeq
        convDone convErw__ convIntro___ convLeft convRepeat_ convRfl convRight convRw__ convSeq
        convSeq1Indented convSeqBracketed convTactic convTry_ delta dsimp dsimpTrace enter enterArg
        enterPattern ext extractLets failIfSuccess first focus fun letToHave lhs liftLets nestedConv
        nestedTactic nestedTacticCore normCast occs occsIndexed occsWildcard paren pattern reduce rewrite
        rhs simp simpMatch simpTrace skip unfold whnf zeta convNext__=>_ conv_<;>_ conv·_""",
    ),
    "signs between the two sides that a check of the goal compares": (
        "Lean.Parser",
        """colon colonA colonD colonEq colonEqA colonEqD colonEqR colonEqS colonR colonS equal equalA equalD
        equalR equalS""",
    ),
    "conversion mode: checks of the goal": (
        "Lean.Parser.Tactic",
        "guardExprConv guardHypConv guardTargetConv",
    ),
}

_REFUSED: _Groups = {
    "it leaves the proof open": (
        "Lean.Parser",
        "Term.sorry Tactic.tacticSorry Tactic.tacticAdmit Tactic.tacticStop_",
    ),
    "a step of an interactive grind, some of which leave goals open or set options": (
        "Lean.Parser.Tactic.Grind",
        """ac allGoals anyGoals case cases casesNext casesTrace done exposeNames fail failIfSuccess finish finishTrace
        first focus grindAdmit grindExact_ grindFilter grindRepeat_ grindSeq grindSeq1Indented grindSeqBracketed
        grindStep grindTry_ grind_<;>_ grind_filter!_ grind_filter(_) grind_filterGen!=_ grind_filterGen<=_
        grind_filterGen<_ grind_filterGen=_ grind_filterGen>=_ grind_filterGen>_ grind_filterGen≤_ grind_filterGen≥_
        grind_filter_ grind_filter_&&_ grind_filter_||_ grind_ref_ grind_ref__/__ grind_ref__1 grind·_ have haveSilent
        instantiate lia linarith mbtc nestedTacticCore next paren renameI ring setConfig setOption showAsserted
        showCases showEqcs showFalse showGoals showLocalThms showState showTerm showTrue skip sorry thm thmNs use""",
    ),
    "it marks a lemma for grind from here on": (
        "Lean.Parser.Attr",
        "grind grind! grind!? grind? lia lia! lia!? lia?",
    ),
    "it looks for steps and may leave the proof open": (
        "Lean.Parser.Tactic",
        "apply? rewrites? suggestions tryTrace tryTraceWith tryResult",
    ),
    "it declares something without proof or definition": (
        "Lean.Parser.Command",
        "axiom opaque init_quot initialize initializeKeyword recallCmd recallQuestionCmd",
    ),
    "it lets a definition escape the kernel or the termination check": (
        "Lean.Parser",
        """Command.unsafe Command.partial Command.meta Term.unsafe Termination.partialFixpoint
        Termination.coinductiveFixpoint Termination.inductiveFixpoint Command.coinductive
        Command.contractDeclVal Command.requiresClause Command.ensuresClause Command.givenClause""",
    ),
    "it runs code while Lean elaborates": (
        "Lean",
        """Parser.Command.eval Parser.Command.evalBang runCmd reduceCmd reduceConfig guardMsgsCmd byElab
        runElab includeStr Parser.Tactic.runTac Parser.Tactic.nativeDecide Parser.Term.idbg Parser.timeCmd
        Parser.Tactic.sleep Parser.Tactic.dbgTrace Parser.Term.dbgTrace Parser.Term.debugAssert
        Parser.Term.assert Parser.Term.panic Parser.Term.unreachable Parser.Tactic.firstPar
        Parser.Tactic.attemptAllPar termMacro.trace[_]_ termEval_prec_ termEval_prio_ Parser.Command.elab
        Parser.Command.elab_rules Parser.Tactic.withAnnotateState Parser.Term.elabToSyntax""",
    ),
    "it changes the language": (
        "Lean.Parser",
        """Command.syntax Command.syntaxAbbrev Command.syntaxCat Command.macro Command.macro_rules
        Command.notation Command.mixfix Command.infix Command.infixl Command.infixr Command.prefix
        Command.postfix Command.binderPredicate Command.grindPattern Command.initGrindNorm
        Command.genInjectiveTheorems Command.tactic_extension Command.register_tactic_tag
        Command.recommended_spelling Command.deprecatedSyntax Tactic.declareSimpLikeTactic
        Term.leading_parser Term.trailing_parser Command.unlock_limits Command.classAbbrev
        Command.InternalSyntax.end_local_scope commandSeal__ commandUnseal__ resetGrindAttrs Command.quot
        Term.quot Term.dynamicQuot Term.precheckedQuot Tactic.quot Tactic.quotSeq Term.quotedName
        Term.doubleQuotedName""",
    ),
    "it changes how statements and proofs are elaborated": (
        "Lean.Parser.Command",
        """instance attribute eraseAttr deriving derivingClass derivingClasses classTk classInductive
        computedField computedFields extends structParent export withWeakNamespace withExporting""",
    ),
    "this attribute changes more than the declaration it stands at": (
        "Lean.Parser",
        """Attr.class Attr.default_instance Attr.export Attr.extern Attr.externEntry Attr.instance Attr.macro
        Attr.recursor Attr.specialize Attr.tactic_alt Attr.tactic_name Attr.tactic_tag Attr.ext
        Attr.norm_cast Attr.spec Attr.wf_preprocess Attr.method_specs_simp Attr.sevalprocAttr
        Attr.sevalprocBuiltinAttr Attr.extFlat Attr.extIff Attr.normCastLabel Term.scoped""",
    ),
    "standing alone, it would last beyond the candidate": (
        "Lean.Parser.Command",
        "namespace section sectionHeader end variable universe noncomputableSection public",
    ),
    "it stops Lean from reading on": ("Lean.Parser.Command", "exit"),
    "only the header of a file imports": ("Lean.Parser", "Command.import Module.import Module.header"),
    "it prints, and proves nothing": (
        "Lean.Parser",
        """Command.check Command.check_failure Command.print Command.printAxioms Command.printEqns
        Command.printSig Command.printTacTags Command.synth Command.version Command.where
        Command.checkAssertions Command.assertNotExists Command.assertNotImported
        Command.showDeprecatedModules Command.dumpAsyncEnvState Command.addDocString Command.docs_to_verso
        Command.registerErrorExplanationStx Command.deprecated_module Command.guardCmd Command.guardExprCmd
        checkSimp checkSimpFailure checkTactic checkTacticFailure Tactic.traceMessage Tactic.traceState
        Tactic.showTerm Tactic.Conv.convTrace_state""",
    ),
    "programs are no part of a proof": (
        "Lean.Parser.Term",
        """do doSeq doSeqIndent doSeqBracketed doSeqItem doExpr doLet doLetArrow doHave doReturn doFor doIf
        doMatch doTry doUnless doNested InternalSyntax.doSkip nestedAction liftMethod termReturn termTry
        termFor termUnless termBeforeDo forInMacro forInMacro' stateRefT borrowed""",
    ),
    "it serves Lean's own macros": (
        "",
        """Lean.Parser.Term.omission Lean.Parser.Term.binop Lean.Parser.Term.binop_lazy Lean.Parser.Term.unop
        Lean.Parser.Term.leftact Lean.Parser.Term.rightact Lean.Parser.Term.binrel
        Lean.Parser.Term.binrel_no_prop Lean.Parser.Term.clear Lean.Parser.Term.ensureExpectedType
        Lean.Parser.Term.ensureTypeOf Lean.Parser.Term.typeOf Lean.Parser.Term.valueOf
        Lean.Parser.Term.declName Lean.Parser.Term.withDeclName Lean.Parser.Term.letMVar
        Lean.Parser.Term.let_delayed Lean.Parser.Term.let_tmp Lean.Parser.Term.noImplicitLambda
        Lean.Parser.Term.noindex Lean.Parser.Term.macroDollarArg tacticDeriving_LawfulEq_tactic
        tacticDeriving_LawfulEq_tactic_step Lean.termM!_ termS!_ termPrintln!__ termMax_prec
        Lean.termRegister_parser_alias(Kind:=_)______ Lean.Parser.Tactic.invariantsKW
        Lean.Parser.Tactic.rewrites_forbidden Lean.Parser.Tactic.showTermElab Lean.Parser.Tactic.by?
        Lean.Parser.Syntax.exact? Lean.Elab.Tactic.commandConfigElab
        Lean.Parser.command_Grind_propagator___(_):=_ Lean.command__Unif_hint____Where_|_-⊢__ Lean.Attr.coe
        Lean.Parser.Syntax.addPrec Lean.Parser.Syntax.subPrec Lean.Parser.Syntax.addPrio
        Lean.Parser.Syntax.subPrio prioDefault prioHigh prioLow prioMid prio(_) precArg precLead precMax
        precMin precMin1 prec(_) stx!_ stx_? stx_* stx_+ stx_,* stx_,*,? stx_,+ stx_,+,? stx_<|>_""",
    ),
}

ALLOWED_KINDS = frozenset(name for name, _ in _names(_ALLOWED))
"""Node kinds that may occur in a candidate."""

REFUSED_KINDS: Mapping[str, str] = dict(_names(_REFUSED))
"""Node kinds that may not occur, even where the context declares them -> why."""

ALLOWED_ATTRIBUTES = frozenset({"reducible", "elab_as_elim", "inline", "simp"})
"""Attributes written as plain identifiers that a helper may carry."""

NUMERIC_OPTIONS: Mapping[str, int] = {
    "maxHeartbeats": 2_000_000,
    "maxRecDepth": 20_000,
    "synthInstance.maxHeartbeats": 400_000,
    "synthInstance.maxSize": 4_096,
    "exponentiation.threshold": 4_096,
}
"""Options a candidate may set `in` a declaration, tactic or term, up to a bound (the clock stops the rest)."""

SWITCHES = frozenset({"autoImplicit", "relaxedAutoImplicit", "tactic.hygienic", "pp.all", "pp.explicit", "pp.proofs"})
"""Options with `true` or `false` that a candidate may set; besides these all of `linter.*`."""
