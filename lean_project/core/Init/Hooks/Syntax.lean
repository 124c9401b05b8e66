prelude
import Init.Hooks.Attributes
set_option linter.all false
open Lean (ParserDescr TrailingParserDescr Macro)
namespace Lean.Parser.Tactic.Conv
declare_syntax_cat conv (behavior := both)
end Lean.Parser.Tactic.Conv
namespace Lean.Parser.Tactic
declare_syntax_cat rcasesPat
end Lean.Parser.Tactic
namespace Lean.Parser.Tactic
declare_syntax_cat rintroPat
end Lean.Parser.Tactic
namespace Lean
declare_syntax_cat binderPred
end Lean
@[term_parser] opaque _root_.Array.«term__[_:_]» : TrailingParserDescr
@[term_parser] opaque _root_.Array.«term__[_:]» : TrailingParserDescr
@[term_parser] opaque _root_.Array.«term__[:_]» : TrailingParserDescr
@[term_parser] opaque _root_.Array.«term_~_» : TrailingParserDescr
@[term_parser] opaque _root_.Bool.«term_^^_» : TrailingParserDescr
@[term_parser] opaque _root_.Int.«term-[_+1]» : ParserDescr
@[term_parser] opaque _root_.Lean.Parser.Syntax.exact? : ParserDescr
@[term_parser] opaque _root_.Lean.Parser.Tactic.by? : ParserDescr
@[term_parser] opaque _root_.Lean.Parser.Tactic.showTermElab : ParserDescr
@[term_parser] opaque _root_.Lean.byElab : ParserDescr
@[term_parser] opaque _root_.Lean.calc : ParserDescr
@[term_parser] opaque _root_.Lean.includeStr : ParserDescr
@[term_parser] opaque _root_.Lean.modCast : ParserDescr
@[term_parser] opaque _root_.Lean.termEval_prec_ : ParserDescr
@[term_parser] opaque _root_.Lean.termEval_prio_ : ParserDescr
@[term_parser] opaque _root_.Lean.termM!_ : ParserDescr
@[term_parser] opaque _root_.Lean.«termMacro.trace[_]_» : ParserDescr
@[term_parser] opaque _root_.Lean.«termRegister_parser_alias(Kind:=_)______» : ParserDescr
@[term_parser] opaque _root_.Lean.«termSatisfies_binder_pred%__» : ParserDescr
@[term_parser] opaque _root_.Lean.«term_Matches_|» : TrailingParserDescr
@[term_parser] opaque _root_.Lean.«term∀__,_» : ParserDescr
@[term_parser] opaque _root_.Lean.«term∃__,_» : ParserDescr
@[term_parser] opaque _root_.List.«term_<+_» : TrailingParserDescr
@[term_parser] opaque _root_.List.«term_<+:_» : TrailingParserDescr
@[term_parser] opaque _root_.List.«term_<:+_» : TrailingParserDescr
@[term_parser] opaque _root_.List.«term_<:+:_» : TrailingParserDescr
@[term_parser] opaque _root_.List.«term_~_» : TrailingParserDescr
@[term_parser] opaque _root_.boolIfThenElse : ParserDescr
@[term_parser] opaque _root_.coeFunNotation : ParserDescr
@[term_parser] opaque _root_.coeNotation : ParserDescr
@[term_parser] opaque _root_.coeSortNotation : ParserDescr
@[term_parser] opaque _root_.rawNatLit : ParserDescr
@[term_parser] opaque _root_.termDepIfThenElse : ParserDescr
@[term_parser] opaque _root_.«termExists_,_» : ParserDescr
@[term_parser] opaque _root_.termIfLet : ParserDescr
@[term_parser] opaque _root_.termIfThenElse : ParserDescr
@[term_parser] opaque _root_.termMax_prec : ParserDescr
@[term_parser] opaque _root_.termPrintln!__ : ParserDescr
@[term_parser] opaque _root_.termS!_ : ParserDescr
@[term_parser] opaque _root_.termWithout_expected_type_ : ParserDescr
@[term_parser] opaque _root_.«term__[_]» : TrailingParserDescr
@[term_parser] opaque _root_.«term__[_]_!» : TrailingParserDescr
@[term_parser] opaque _root_.«term__[_]_?» : TrailingParserDescr
@[term_parser] opaque _root_.«term__[_]'_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_•_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_⁻¹» : TrailingParserDescr
@[term_parser] opaque _root_.«term_↔_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∈_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∉_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∘_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∣_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∧_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∨_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∩_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_∪_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_≈_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_≍_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_≠_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_≤_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_≥_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_⊂_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_⊃_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_⊆_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_⊇_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_⊕_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_⊕'_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_!=_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_$__» : TrailingParserDescr
@[term_parser] opaque _root_.«term_%_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_&&_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_&&&_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_*_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_*>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_+_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_++_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_-_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_/_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_::_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<$>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<&&>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<&>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<*_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<*>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<->_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<<<_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<=_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<=<_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<|_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<|>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_<||>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_=_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_=<<_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_==_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_>=_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_>=>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_>>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_>>=_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_>>>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_\_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_^_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_^^^_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_|>_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_||_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_|||_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_×_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_×__1» : ParserDescr
@[term_parser] opaque _root_.«term_×'_» : TrailingParserDescr
@[term_parser] opaque _root_.«term_×'__1» : ParserDescr
@[term_parser] opaque _root_.«termΣ_,_» : ParserDescr
@[term_parser] opaque _root_.«termΣ'_,_» : ParserDescr
@[term_parser] opaque _root_.«term‹_›» : ParserDescr
@[term_parser] opaque _root_.«term∃_,_» : ParserDescr
@[term_parser] opaque _root_.«term∅» : ParserDescr
@[term_parser] opaque _root_.«term∎» : ParserDescr
@[term_parser] opaque _root_.term!_ : ParserDescr
@[term_parser] opaque _root_.«term#[_,]» : ParserDescr
@[term_parser] opaque _root_.«term%[_|_]» : ParserDescr
@[term_parser] opaque _root_.«term-_» : ParserDescr
@[term_parser] opaque _root_.«term[_]» : ParserDescr
@[term_parser] opaque _root_.«term{_:_//_}» : ParserDescr
@[term_parser] opaque _root_.«term{_}» : ParserDescr
@[term_parser] opaque _root_.«term{}» : ParserDescr
@[term_parser] opaque _root_.«term~~~_» : ParserDescr
@[term_parser] opaque _root_.«term¬_» : ParserDescr
@[command_parser] opaque _root_.Lean.Elab.Tactic.commandConfigElab : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.Command.InternalSyntax.end_local_scope : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.Command.classAbbrev : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.Command.guardCmd : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.Command.guardExprCmd : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.Tactic.declareSimpLikeTactic : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.checkSimp : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.checkSimpFailure : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.checkTactic : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.checkTacticFailure : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.commandSeal__ : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.commandUnseal__ : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.«command_Grind_propagator___(_):=_» : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.resetGrindAttrs : ParserDescr
@[command_parser] opaque _root_.Lean.Parser.timeCmd : ParserDescr
@[command_parser] opaque _root_.Lean.«command__Unif_hint____Where_|_-⊢__» : ParserDescr
@[command_parser] opaque _root_.Lean.reduceCmd : ParserDescr
@[rcasesPat_parser] opaque _root_.Lean.Parser.Tactic.rcasesPat.clear : ParserDescr
@[rcasesPat_parser] opaque _root_.Lean.Parser.Tactic.rcasesPat.explicit : ParserDescr
@[rcasesPat_parser] opaque _root_.Lean.Parser.Tactic.rcasesPat.ignore : ParserDescr
@[rcasesPat_parser] opaque _root_.Lean.Parser.Tactic.rcasesPat.one : ParserDescr
@[rcasesPat_parser] opaque _root_.Lean.Parser.Tactic.rcasesPat.paren : ParserDescr
@[rcasesPat_parser] opaque _root_.Lean.Parser.Tactic.rcasesPat.tuple : ParserDescr
@[rintroPat_parser] opaque _root_.Lean.Parser.Tactic.rintroPat.binder : ParserDescr
@[rintroPat_parser] opaque _root_.Lean.Parser.Tactic.rintroPat.one : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred∈_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred∉_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred≠_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred≤_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred≥_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred⊂_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred⊃_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred⊆_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred⊇_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred<_» : ParserDescr
@[binderPred_parser] opaque _root_.Lean.«binderPred>_» : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.allGoals : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.anyGoals : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.arg : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.case : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.case' : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.change : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.clear : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.congr : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convApply_ : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convArgs : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convConvSeq : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convDone : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convErw__ : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convIntro___ : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convLeft : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.«convNext__=>_» : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convRepeat_ : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convRfl : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convRight : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convRw__ : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convTactic : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convTrace_state : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.convTry_ : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.«conv_<;>_» : TrailingParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.«conv·_» : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.delta : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.dsimp : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.dsimpTrace : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.enter : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.ext : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.extractLets : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.failIfSuccess : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.first : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.focus : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.fun : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.letToHave : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.lhs : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.liftLets : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.nestedConv : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.nestedTactic : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.nestedTacticCore : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.normCast : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.paren : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.pattern : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.reduce : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.rewrite : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.rhs : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.simp : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.simpMatch : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.simpTrace : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.skip : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.unfold : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.whnf : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.Conv.zeta : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.guardExprConv : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.guardHypConv : ParserDescr
@[conv_parser] opaque _root_.Lean.Parser.Tactic.guardTargetConv : ParserDescr
@[conv_parser] opaque _root_.Lean.convCalc_ : ParserDescr
@[tactic_parser] opaque _root_.Array.tacticArray_get_dec : ParserDescr
@[tactic_parser] opaque _root_.Array.tacticArray_mem_dec : ParserDescr
@[tactic_parser] opaque _root_.Lean.Elab.Tactic.Ext.ext : ParserDescr
@[tactic_parser] opaque _root_.Lean.Elab.Tactic.Ext.tacticExt1___ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.Conv.conv : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.acNf0 : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.acRfl : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.allGoals : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.anyGoals : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.apply : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.applyAssumption : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.applyRfl : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.applyRules : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.apply? : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.as_aux_lemma : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.assumption : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.attemptAll : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.attemptAllPar : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.case : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.case' : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.cases : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.change : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.classical : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.clear : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.clearValue : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.congr : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.constructor : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.constructorBang : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.contradiction : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.dbgTrace : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.decide : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.delta : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.done : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.dsimp : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.dsimpAutoUnfold : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.dsimpTrace : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.eqRefl : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.exact : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.exact? : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.exposeNames : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.extractLets : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.fail : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.failIfSuccess : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.falseOrByContra : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.first : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.firstPar : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.focus : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.funCases : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.funInduction : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.generalize : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.guardExpr : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.guardHyp : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.guardTarget : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.impossible : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.induction : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.injection : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.injections : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.intro : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.intros : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.left : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.letToHave : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.letrec : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.liftLets : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.normCast0 : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.normCastAddElim : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.obtain : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.omega : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.paren : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.pushCast : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rcases : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.refine : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.refine' : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rename : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.renameI : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.repeat1' : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.repeat' : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.replace : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.revert : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rewriteSeq : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rewrites? : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.right : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rintro : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rotateLeft : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rotateRight : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.runTac : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rwSeq : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rwa : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rwaAt : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.rwaAtLegacyLocation : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.show : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.showTerm : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simp : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpAll : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpAllArith : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpAllArithBang : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpAllAutoUnfold : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpAllTrace : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpArith : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpArithBang : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpAutoUnfold : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpTrace : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpa : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.simpaUsingBang : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.skip : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.sleep : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.solveByElim : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.specialize : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.split : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.subst : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.substEqs : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.substVars : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.suggestions : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.symm : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.symmSaturate : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacDepIfThenElse : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacIfThenElse : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticAc_nf_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticAdmit : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticAnd_intros : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticApply_mod_cast_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticAssumption_mod_cast_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticDsimp?!_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticErw___ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticExact_mod_cast_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticExfalso : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.«tacticExists_,,» : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticHaveI__ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticHave__ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticHave' : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticInfer_instance : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticIterate____ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticLetI__ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticLet__ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticLet'__ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.«tacticNext_=>_» : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticNofun : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.«tacticNomatch_,,» : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticNorm_cast__ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticRefine_lift_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticRefine_lift'_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticRepeat_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticRfl : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticRfl' : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticRw_mod_cast___ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimp_all?!_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimp?!_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimpa!_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimpa!__1 : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimpa?_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimpa?__1 : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimpa?!_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSimpa?!__1 : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSorry : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticStop_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticSuffices_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticTrivial : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticTry_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tacticUnhygienic_ : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.«tactic_<;>_» : TrailingParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.traceMessage : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.traceState : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tryTrace : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.tryTraceWith : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.unfold : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.withImplicit : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.withReducible : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.withReducibleAndInstances : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.withUnfoldingAll : ParserDescr
@[tactic_parser] opaque _root_.Lean.Parser.Tactic.withUnfoldingNone : ParserDescr
@[tactic_parser] opaque _root_.Lean.calcTactic : ParserDescr
@[tactic_parser] opaque _root_.Lean.cdot : ParserDescr
@[tactic_parser] opaque _root_.Lean.solveTactic : ParserDescr
@[tactic_parser] opaque _root_.List.tacticSizeOf_list_dec : ParserDescr
@[tactic_parser] opaque _root_.«tacticBy_cases_:_» : ParserDescr
@[tactic_parser] opaque _root_.tacticClean_wf : ParserDescr
@[tactic_parser] opaque _root_.tacticDecreasing_tactic : ParserDescr
@[tactic_parser] opaque _root_.tacticDecreasing_trivial : ParserDescr
@[tactic_parser] opaque _root_.tacticDecreasing_trivial_pre_omega : ParserDescr
@[tactic_parser] opaque _root_.tacticDecreasing_with_ : ParserDescr
@[tactic_parser] opaque _root_.tacticDeriving_LawfulEq_tactic : ParserDescr
@[tactic_parser] opaque _root_.tacticDeriving_LawfulEq_tactic_step : ParserDescr
@[tactic_parser] opaque _root_.tacticFunext___ : ParserDescr
@[tactic_parser] opaque _root_.tacticGet_elem_tactic : ParserDescr
@[tactic_parser] opaque _root_.tacticGet_elem_tactic_extensible : ParserDescr
@[tactic_parser] opaque _root_.tacticGet_elem_tactic_trivial : ParserDescr
@[tactic_parser] opaque _root_.tacticSimp_wf : ParserDescr
@[tactic_parser] opaque _root_.«tactic∎» : ParserDescr
@[doElem_parser] opaque _root_.Lean.Parser.Term.InternalSyntax.doSkip : ParserDescr
@[macro Array.tacticArray_get_dec] def _root_.Array._aux_Init_Data_Array_Mem___macroRules_Array_tacticArray_get_dec_1 : Macro := fun s _ st => .ok s st
@[macro Array.tacticArray_mem_dec] def _root_.Array._aux_Init_Data_Array_Mem___macroRules_Array_tacticArray_mem_dec_1 : Macro := fun s _ st => .ok s st
@[macro Array.«term__[:_]»] def _root_.Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[:_]_1» : Macro := fun s _ st => .ok s st
@[macro Array.«term__[_:]»] def _root_.Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[_:]_1» : Macro := fun s _ st => .ok s st
@[macro Array.«term__[_:_]»] def _root_.Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[_:_]_1» : Macro := fun s _ st => .ok s st
@[macro Array.«term_~_»] def _root_.Array.«_aux_Init_Data_Array_Perm___macroRules_Array_term_~__1» : Macro := fun s _ st => .ok s st
@[macro Bool.«term_^^_»] def _root_.Bool.«_aux_Init_Data_Bool___macroRules_Bool_term_^^__1» : Macro := fun s _ st => .ok s st
@[macro Int.«term-[_+1]»] def _root_.Int.«_aux_Init_Data_Int_Basic___macroRules_Int_term-[_+1]_1» : Macro := fun s _ st => .ok s st
@[macro Lean.Elab.Tactic.Ext.tacticExt1___] def _root_.Lean.Elab.Tactic.Ext._aux_Init_Ext___macroRules_Lean_Elab_Tactic_Ext_tacticExt1____1 : Macro := fun s _ st => .ok s st
@[macro Lean.Elab.Tactic.commandConfigElab] def _root_.Lean.Elab.Tactic._aux_Lean_Elab_Tactic_Config___macroRules_Lean_Elab_Tactic_commandConfigElab_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Command.classAbbrev] def _root_._aux_Init_NotationExtra___macroRules_Lean_Parser_Command_classAbbrev_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.allGoals] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_allGoals_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.anyGoals] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_anyGoals_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.case] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.case'] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case'_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convApply_] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convApply__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convArgs] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convArgs_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convDone] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convDone_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convErw__] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convErw___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convIntro___] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convIntro____1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convLeft] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convLeft_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.«convNext__=>_»] def _root_.Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convNext__=>__1» : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convRepeat_] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRepeat__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convRfl] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRfl_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convRight] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRight_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convRw__] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRw___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convTrace_state] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTrace_state_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.convTry_] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTry__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.«conv_<;>_»] def _root_.Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv_<;>__1» : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.«conv·_»] def _root_.Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv·__1» : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.failIfSuccess] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_failIfSuccess_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.Conv.focus] def _root_.Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_focus_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.by?] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_by?_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.constructorBang] def _root_.Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_constructorBang_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.declareSimpLikeTactic] def _root_.Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_declareSimpLikeTactic_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.letrec] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_letrec_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.rwSeq] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwSeq_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.rwaAtLegacyLocation] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwaAtLegacyLocation_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.showTermElab] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_showTermElab_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacDepIfThenElse] def _root_.Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacDepIfThenElse_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacIfThenElse] def _root_.Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacIfThenElse_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticAc_nf_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAc_nf__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticAdmit] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAdmit_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticAnd_intros] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAnd_intros_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticApply_mod_cast_] def _root_.Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticApply_mod_cast__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticAssumption_mod_cast_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAssumption_mod_cast__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticDsimp?!_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticDsimp?!__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticErw___] def _root_.Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_tacticErw____1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticExact_mod_cast_] def _root_.Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticExact_mod_cast__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticExfalso] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExfalso_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.«tacticExists_,,»] def _root_.Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExists_,,_1» : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticHave'] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave'_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticHaveI__] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHaveI___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticHave__] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticInfer_instance] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticInfer_instance_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticIterate____] def _root_.Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticIterate_____1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticLet'__] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet'___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticLetI__] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLetI___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticLet__] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.«tacticNext_=>_»] def _root_.Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNext_=>__1» : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticNofun] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNofun_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.«tacticNomatch_,,»] def _root_.Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNomatch_,,_1» : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticNorm_cast__] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNorm_cast___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRefine_lift'_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift'__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRefine_lift_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRfl] def _root_._aux_Init_Core___macroRules_Lean_Parser_Tactic_tacticRfl_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRfl] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRfl] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_2 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRfl] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_3 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRfl'] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl'_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticRw_mod_cast___] def _root_.Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticRw_mod_cast____1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimp?!_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimp?!__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimp_all?!_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimp_all?!__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimpa!_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimpa!__1] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimpa?!_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?!__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimpa?!__1] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?!__1_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimpa?_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSimpa?__1] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSorry] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSorry_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticStop_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticStop__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticSuffices_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSuffices__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticTrivial] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticTrivial] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_2 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticTrivial] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_3 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticTrivial] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_4 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticTrivial] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_5 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticTrivial] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_6 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticTry_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTry__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.tacticUnhygienic_] def _root_.Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticUnhygienic__1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.Tactic.«tactic_<;>_»] def _root_.Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tactic_<;>__1» : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.commandSeal__] def _root_.Lean.Parser._aux_Init_Notation___macroRules_Lean_Parser_commandSeal___1 : Macro := fun s _ st => .ok s st
@[macro Lean.Parser.commandUnseal__] def _root_.Lean.Parser._aux_Init_Notation___macroRules_Lean_Parser_commandUnseal___1 : Macro := fun s _ st => .ok s st
@[macro Lean.«command__Unif_hint____Where_|_-⊢__»] def _root_.Lean.«_aux_Init_NotationExtra___macroRules_Lean_command__Unif_hint____Where_|_-⊢___1» : Macro := fun s _ st => .ok s st
@[macro Lean.convCalc_] def _root_.Lean._aux_Init_NotationExtra___macroRules_Lean_convCalc__1 : Macro := fun s _ st => .ok s st
@[macro Lean.solveTactic] def _root_.Lean._aux_Init_NotationExtra___macroRules_Lean_solveTactic_1 : Macro := fun s _ st => .ok s st
@[macro Lean.termEval_prec_] def _root_.Lean._aux_Init_Meta___macroRules_Lean_termEval_prec__1 : Macro := fun s _ st => .ok s st
@[macro Lean.termEval_prio_] def _root_.Lean._aux_Init_Meta___macroRules_Lean_termEval_prio__1 : Macro := fun s _ st => .ok s st
@[macro Lean.termM!_] def _root_.Lean._aux_Lean_Message___macroRules_Lean_termM!__1 : Macro := fun s _ st => .ok s st
@[macro Lean.«termMacro.trace[_]_»] def _root_.Lean.«_aux_Init_MacroTrace___macroRules_Lean_termMacro.trace[_]__1» : Macro := fun s _ st => .ok s st
@[macro Lean.«termRegister_parser_alias(Kind:=_)______»] def _root_.Lean.«_aux_Lean_Parser_Extra___macroRules_Lean_termRegister_parser_alias(Kind:=_)_______1» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___1» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___2» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___3» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___4» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___5» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___6» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___7» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___8» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___9» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___10» : Macro := fun s _ st => .ok s st
@[macro Lean.«termSatisfies_binder_pred%__»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___11» : Macro := fun s _ st => .ok s st
@[macro Lean.«term_Matches_|»] def _root_.Lean.«_aux_Init_NotationExtra___macroRules_Lean_term_Matches_|_1» : Macro := fun s _ st => .ok s st
@[macro Lean.«term∀__,_»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∀__,__1» : Macro := fun s _ st => .ok s st
@[macro Lean.«term∃__,_»] def _root_.Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∃__,__1» : Macro := fun s _ st => .ok s st
@[macro List.tacticSizeOf_list_dec] def _root_.List._aux_Init_Data_List_BasicAux___macroRules_List_tacticSizeOf_list_dec_1 : Macro := fun s _ st => .ok s st
@[macro List.«term_<+:_»] def _root_.List.«_aux_Init_Data_List_Basic___macroRules_List_term_<+:__1» : Macro := fun s _ st => .ok s st
@[macro List.«term_<+_»] def _root_.List.«_aux_Init_Data_List_Basic___macroRules_List_term_<+__1» : Macro := fun s _ st => .ok s st
@[macro List.«term_<:+:_»] def _root_.List.«_aux_Init_Data_List_Basic___macroRules_List_term_<:+:__1» : Macro := fun s _ st => .ok s st
@[macro List.«term_<:+_»] def _root_.List.«_aux_Init_Data_List_Basic___macroRules_List_term_<:+__1» : Macro := fun s _ st => .ok s st
@[macro List.«term_~_»] def _root_.List.«_aux_Init_Data_List_Basic___macroRules_List_term_~__1» : Macro := fun s _ st => .ok s st
@[macro boolIfThenElse] def _root_._aux_Init_Notation___macroRules_boolIfThenElse_1 : Macro := fun s _ st => .ok s st
@[macro «tacticBy_cases_:_»] def _root_.«_aux_Init_ByCases___macroRules_tacticBy_cases_:__1» : Macro := fun s _ st => .ok s st
@[macro «tacticBy_cases_:_»] def _root_.«_aux_Init_ByCases___macroRules_tacticBy_cases_:__2» : Macro := fun s _ st => .ok s st
@[macro tacticClean_wf] def _root_._aux_Init_WFTactics___macroRules_tacticClean_wf_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_tactic] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_tactic_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_2 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_2 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_3 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_4 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.List._aux_Init_Data_List_BasicAux___macroRules_tacticDecreasing_trivial_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_2 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_2 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_3 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_.String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_4 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_2 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_3 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial_pre_omega] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_1 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial_pre_omega] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_2 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_trivial_pre_omega] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_3 : Macro := fun s _ st => .ok s st
@[macro tacticDecreasing_with_] def _root_._aux_Init_WFTactics___macroRules_tacticDecreasing_with__1 : Macro := fun s _ st => .ok s st
@[macro tacticDeriving_LawfulEq_tactic] def _root_._aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_1 : Macro := fun s _ st => .ok s st
@[macro tacticDeriving_LawfulEq_tactic_step] def _root_._aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_1 : Macro := fun s _ st => .ok s st
@[macro tacticDeriving_LawfulEq_tactic_step] def _root_._aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_2 : Macro := fun s _ st => .ok s st
@[macro tacticDeriving_LawfulEq_tactic_step] def _root_._aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_3 : Macro := fun s _ st => .ok s st
@[macro tacticDeriving_LawfulEq_tactic_step] def _root_._aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_4 : Macro := fun s _ st => .ok s st
@[macro tacticDeriving_LawfulEq_tactic_step] def _root_._aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_5 : Macro := fun s _ st => .ok s st
@[macro tacticDeriving_LawfulEq_tactic_step] def _root_._aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_6 : Macro := fun s _ st => .ok s st
@[macro tacticFunext___] def _root_._aux_Init_NotationExtra___macroRules_tacticFunext____1 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic] def _root_._aux_Init_Tactics___macroRules_tacticGet_elem_tactic_1 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic_extensible] def _root_._aux_Init_Data_Range_Basic___macroRules_tacticGet_elem_tactic_extensible_1 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic_extensible] def _root_.Std._aux_Init_Data_Range_Polymorphic_Basic___macroRules_tacticGet_elem_tactic_extensible_1 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic_extensible] def _root_._aux_Init_Data_Range_Polymorphic_GetElemTactic___macroRules_tacticGet_elem_tactic_extensible_1 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic_extensible] def _root_.Fin._aux_Init_GetElem___macroRules_tacticGet_elem_tactic_extensible_1 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic_extensible] def _root_._aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_1 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic_extensible] def _root_._aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_2 : Macro := fun s _ st => .ok s st
@[macro tacticGet_elem_tactic_extensible] def _root_._aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_3 : Macro := fun s _ st => .ok s st
@[macro tacticSimp_wf] def _root_._aux_Init_WFTactics___macroRules_tacticSimp_wf_1 : Macro := fun s _ st => .ok s st
@[macro «tactic∎»] def _root_.«_aux_Init_Try___macroRules_tactic∎_1» : Macro := fun s _ st => .ok s st
@[macro term!_] def _root_._aux_Init_Notation___macroRules_term!__1 : Macro := fun s _ st => .ok s st
@[macro «term#[_,]»] def _root_.«_aux_Init_Data_Array_Basic___macroRules_term#[_,]_1» : Macro := fun s _ st => .ok s st
@[macro «term%[_|_]»] def _root_.«_aux_Init_NotationExtra___macroRules_term%[_|_]_1» : Macro := fun s _ st => .ok s st
@[macro «term-_»] def _root_.«_aux_Init_Notation___macroRules_term-__1» : Macro := fun s _ st => .ok s st
@[macro «term-_»] def _root_.«_aux_Init_Notation___macroRules_term-__2» : Macro := fun s _ st => .ok s st
@[macro termDepIfThenElse] def _root_._aux_Init_Notation___macroRules_termDepIfThenElse_1 : Macro := fun s _ st => .ok s st
@[macro «termExists_,_»] def _root_.«_aux_Init_NotationExtra___macroRules_termExists_,__1» : Macro := fun s _ st => .ok s st
@[macro termIfLet] def _root_._aux_Init_Notation___macroRules_termIfLet_1 : Macro := fun s _ st => .ok s st
@[macro termIfThenElse] def _root_._aux_Init_Notation___macroRules_termIfThenElse_1 : Macro := fun s _ st => .ok s st
@[macro termMax_prec] def _root_._aux_Init_Notation___macroRules_termMax_prec_1 : Macro := fun s _ st => .ok s st
@[macro termPrintln!__] def _root_._aux_Init_System_IO___macroRules_termPrintln!___1 : Macro := fun s _ st => .ok s st
@[macro termS!_] def _root_._aux_Init_Data_ToString_Macro___macroRules_termS!__1 : Macro := fun s _ st => .ok s st
@[macro termWithout_expected_type_] def _root_._aux_Init_Notation___macroRules_termWithout_expected_type__1 : Macro := fun s _ st => .ok s st
@[macro «term[_]»] def _root_.Lean.«_aux_Init_Data_List_Notation___macroRules_term[_]_1» : Macro := fun s _ st => .ok s st
@[macro «term_!=_»] def _root_.«_aux_Init_Core___macroRules_term_!=__1» : Macro := fun s _ st => .ok s st
@[macro «term_!=_»] def _root_.«_aux_Init_Core___macroRules_term_!=__2» : Macro := fun s _ st => .ok s st
@[macro «term_$__»] def _root_.«_aux_Init_Notation___macroRules_term_$___1» : Macro := fun s _ st => .ok s st
@[macro «term_%_»] def _root_.«_aux_Init_Notation___macroRules_term_%__1» : Macro := fun s _ st => .ok s st
@[macro «term_%_»] def _root_.«_aux_Init_Notation___macroRules_term_%__2» : Macro := fun s _ st => .ok s st
@[macro «term_&&&_»] def _root_.«_aux_Init_Notation___macroRules_term_&&&__1» : Macro := fun s _ st => .ok s st
@[macro «term_&&&_»] def _root_.«_aux_Init_Notation___macroRules_term_&&&__2» : Macro := fun s _ st => .ok s st
@[macro «term_&&_»] def _root_.«_aux_Init_Notation___macroRules_term_&&__1» : Macro := fun s _ st => .ok s st
@[macro «term_*>_»] def _root_.«_aux_Init_Notation___macroRules_term_*>__1» : Macro := fun s _ st => .ok s st
@[macro «term_*_»] def _root_.«_aux_Init_Notation___macroRules_term_*__1» : Macro := fun s _ st => .ok s st
@[macro «term_*_»] def _root_.«_aux_Init_Notation___macroRules_term_*__2» : Macro := fun s _ st => .ok s st
@[macro «term_++_»] def _root_.«_aux_Init_Notation___macroRules_term_++__1» : Macro := fun s _ st => .ok s st
@[macro «term_++_»] def _root_.«_aux_Init_Notation___macroRules_term_++__2» : Macro := fun s _ st => .ok s st
@[macro «term_+_»] def _root_.«_aux_Init_Notation___macroRules_term_+__1» : Macro := fun s _ st => .ok s st
@[macro «term_+_»] def _root_.«_aux_Init_Notation___macroRules_term_+__2» : Macro := fun s _ st => .ok s st
@[macro «term_-_»] def _root_.«_aux_Init_Notation___macroRules_term_-__1» : Macro := fun s _ st => .ok s st
@[macro «term_-_»] def _root_.«_aux_Init_Notation___macroRules_term_-__2» : Macro := fun s _ st => .ok s st
@[macro «term_/_»] def _root_.«_aux_Init_Notation___macroRules_term_/__1» : Macro := fun s _ st => .ok s st
@[macro «term_/_»] def _root_.«_aux_Init_Notation___macroRules_term_/__2» : Macro := fun s _ st => .ok s st
@[macro «term_::_»] def _root_.«_aux_Init_Notation___macroRules_term_::__1» : Macro := fun s _ st => .ok s st
@[macro «term_<$>_»] def _root_.«_aux_Init_Notation___macroRules_term_<$>__1» : Macro := fun s _ st => .ok s st
@[macro «term_<&&>_»] def _root_.«_aux_Init_Control_Basic___macroRules_term_<&&>__1» : Macro := fun s _ st => .ok s st
@[macro «term_<&>_»] def _root_.«_aux_Init_Control_Basic___macroRules_term_<&>__1» : Macro := fun s _ st => .ok s st
@[macro «term_<*>_»] def _root_.«_aux_Init_Notation___macroRules_term_<*>__1» : Macro := fun s _ st => .ok s st
@[macro «term_<*_»] def _root_.«_aux_Init_Notation___macroRules_term_<*__1» : Macro := fun s _ st => .ok s st
@[macro «term_<->_»] def _root_.«_aux_Init_Core___macroRules_term_<->__1» : Macro := fun s _ st => .ok s st
@[macro «term_<<<_»] def _root_.«_aux_Init_Notation___macroRules_term_<<<__1» : Macro := fun s _ st => .ok s st
@[macro «term_<=<_»] def _root_.«_aux_Init_Control_Basic___macroRules_term_<=<__1» : Macro := fun s _ st => .ok s st
@[macro «term_<=_»] def _root_.«_aux_Init_Notation___macroRules_term_<=__1» : Macro := fun s _ st => .ok s st
@[macro «term_<=_»] def _root_.«_aux_Init_Notation___macroRules_term_<=__2» : Macro := fun s _ st => .ok s st
@[macro «term_<_»] def _root_.«_aux_Init_Notation___macroRules_term_<__1» : Macro := fun s _ st => .ok s st
@[macro «term_<_»] def _root_.«_aux_Init_Notation___macroRules_term_<__2» : Macro := fun s _ st => .ok s st
@[macro «term_<|>_»] def _root_.«_aux_Init_Notation___macroRules_term_<|>__1» : Macro := fun s _ st => .ok s st
@[macro «term_<|_»] def _root_.«_aux_Init_Notation___macroRules_term_<|__1» : Macro := fun s _ st => .ok s st
@[macro «term_<||>_»] def _root_.«_aux_Init_Control_Basic___macroRules_term_<||>__1» : Macro := fun s _ st => .ok s st
@[macro «term_=<<_»] def _root_.«_aux_Init_Control_Basic___macroRules_term_=<<__1» : Macro := fun s _ st => .ok s st
@[macro «term_==_»] def _root_.«_aux_Init_Notation___macroRules_term_==__1» : Macro := fun s _ st => .ok s st
@[macro «term_==_»] def _root_.«_aux_Init_Notation___macroRules_term_==__2» : Macro := fun s _ st => .ok s st
@[macro «term_=_»] def _root_.«_aux_Init_Notation___macroRules_term_=__1» : Macro := fun s _ st => .ok s st
@[macro «term_=_»] def _root_.«_aux_Init_Notation___macroRules_term_=__2» : Macro := fun s _ st => .ok s st
@[macro «term_>=>_»] def _root_.«_aux_Init_Control_Basic___macroRules_term_>=>__1» : Macro := fun s _ st => .ok s st
@[macro «term_>=_»] def _root_.«_aux_Init_Notation___macroRules_term_>=__1» : Macro := fun s _ st => .ok s st
@[macro «term_>=_»] def _root_.«_aux_Init_Notation___macroRules_term_>=__2» : Macro := fun s _ st => .ok s st
@[macro «term_>>=_»] def _root_.«_aux_Init_Notation___macroRules_term_>>=__1» : Macro := fun s _ st => .ok s st
@[macro «term_>>>_»] def _root_.«_aux_Init_Notation___macroRules_term_>>>__1» : Macro := fun s _ st => .ok s st
@[macro «term_>>_»] def _root_.«_aux_Init_Notation___macroRules_term_>>__1» : Macro := fun s _ st => .ok s st
@[macro «term_>_»] def _root_.«_aux_Init_Notation___macroRules_term_>__1» : Macro := fun s _ st => .ok s st
@[macro «term_>_»] def _root_.«_aux_Init_Notation___macroRules_term_>__2» : Macro := fun s _ st => .ok s st
@[macro «term_\_»] def _root_.«_aux_Init_Core___macroRules_term_\__1» : Macro := fun s _ st => .ok s st
@[macro «term_^^^_»] def _root_.«_aux_Init_Notation___macroRules_term_^^^__1» : Macro := fun s _ st => .ok s st
@[macro «term_^^^_»] def _root_.«_aux_Init_Notation___macroRules_term_^^^__2» : Macro := fun s _ st => .ok s st
@[macro «term_^_»] def _root_.«_aux_Init_Notation___macroRules_term_^__1» : Macro := fun s _ st => .ok s st
@[macro «term_^_»] def _root_.«_aux_Init_Notation___macroRules_term_^__2» : Macro := fun s _ st => .ok s st
@[macro «term__[_]»] def _root_.Std.«_aux_Init_Data_Slice_Notation___macroRules_term__[_]_1» : Macro := fun s _ st => .ok s st
@[macro «term__[_]»] def _root_.«_aux_Init_GetElem___macroRules_term__[_]_1» : Macro := fun s _ st => .ok s st
@[macro «term__[_]'_»] def _root_.«_aux_Init_GetElem___macroRules_term__[_]'__1» : Macro := fun s _ st => .ok s st
@[macro «term__[_]_!»] def _root_.«_aux_Init_GetElem___macroRules_term__[_]_!_1» : Macro := fun s _ st => .ok s st
@[macro «term__[_]_?»] def _root_.«_aux_Init_GetElem___macroRules_term__[_]_?_1» : Macro := fun s _ st => .ok s st
@[macro «term_|>_»] def _root_.«_aux_Init_Notation___macroRules_term_|>__1» : Macro := fun s _ st => .ok s st
@[macro «term_||_»] def _root_.«_aux_Init_Notation___macroRules_term_||__1» : Macro := fun s _ st => .ok s st
@[macro «term_|||_»] def _root_.«_aux_Init_Notation___macroRules_term_|||__1» : Macro := fun s _ st => .ok s st
@[macro «term_|||_»] def _root_.«_aux_Init_Notation___macroRules_term_|||__2» : Macro := fun s _ st => .ok s st
@[macro «term_×'_»] def _root_.«_aux_Init_Notation___macroRules_term_×'__1» : Macro := fun s _ st => .ok s st
@[macro «term_×'__1»] def _root_.«_aux_Init_NotationExtra___macroRules_term_×'__1_1» : Macro := fun s _ st => .ok s st
@[macro «term_×_»] def _root_.«_aux_Init_Notation___macroRules_term_×__1» : Macro := fun s _ st => .ok s st
@[macro «term_×__1»] def _root_.«_aux_Init_NotationExtra___macroRules_term_×__1_1» : Macro := fun s _ st => .ok s st
@[macro «term_•_»] def _root_.«_aux_Init_Notation___macroRules_term_•__1» : Macro := fun s _ st => .ok s st
@[macro «term_•_»] def _root_.«_aux_Init_Notation___macroRules_term_•__2» : Macro := fun s _ st => .ok s st
@[macro «term_⁻¹»] def _root_.«_aux_Init_Notation___macroRules_term_⁻¹_1» : Macro := fun s _ st => .ok s st
@[macro «term_↔_»] def _root_.«_aux_Init_Core___macroRules_term_↔__1» : Macro := fun s _ st => .ok s st
@[macro «term_∈_»] def _root_.«_aux_Init_Notation___macroRules_term_∈__1» : Macro := fun s _ st => .ok s st
@[macro «term_∉_»] def _root_.«_aux_Init_Notation___macroRules_term_∉__1» : Macro := fun s _ st => .ok s st
@[macro «term_∘_»] def _root_.«_aux_Init_Notation___macroRules_term_∘__1» : Macro := fun s _ st => .ok s st
@[macro «term_∣_»] def _root_.«_aux_Init_Notation___macroRules_term_∣__1» : Macro := fun s _ st => .ok s st
@[macro «term_∧_»] def _root_.«_aux_Init_Notation___macroRules_term_∧__1» : Macro := fun s _ st => .ok s st
@[macro «term_∨_»] def _root_.«_aux_Init_Notation___macroRules_term_∨__1» : Macro := fun s _ st => .ok s st
@[macro «term_∩_»] def _root_.«_aux_Init_Core___macroRules_term_∩__1» : Macro := fun s _ st => .ok s st
@[macro «term_∪_»] def _root_.«_aux_Init_Core___macroRules_term_∪__1» : Macro := fun s _ st => .ok s st
@[macro «term_≈_»] def _root_.«_aux_Init_Core___macroRules_term_≈__1» : Macro := fun s _ st => .ok s st
@[macro «term_≍_»] def _root_.«_aux_Init_Notation___macroRules_term_≍__1» : Macro := fun s _ st => .ok s st
@[macro «term_≠_»] def _root_.«_aux_Init_Core___macroRules_term_≠__1» : Macro := fun s _ st => .ok s st
@[macro «term_≠_»] def _root_.«_aux_Init_Core___macroRules_term_≠__2» : Macro := fun s _ st => .ok s st
@[macro «term_≤_»] def _root_.«_aux_Init_Notation___macroRules_term_≤__1» : Macro := fun s _ st => .ok s st
@[macro «term_≤_»] def _root_.«_aux_Init_Notation___macroRules_term_≤__2» : Macro := fun s _ st => .ok s st
@[macro «term_≥_»] def _root_.«_aux_Init_Notation___macroRules_term_≥__1» : Macro := fun s _ st => .ok s st
@[macro «term_≥_»] def _root_.«_aux_Init_Notation___macroRules_term_≥__2» : Macro := fun s _ st => .ok s st
@[macro «term_⊂_»] def _root_.«_aux_Init_Core___macroRules_term_⊂__1» : Macro := fun s _ st => .ok s st
@[macro «term_⊃_»] def _root_.«_aux_Init_Core___macroRules_term_⊃__1» : Macro := fun s _ st => .ok s st
@[macro «term_⊆_»] def _root_.«_aux_Init_Core___macroRules_term_⊆__1» : Macro := fun s _ st => .ok s st
@[macro «term_⊇_»] def _root_.«_aux_Init_Core___macroRules_term_⊇__1» : Macro := fun s _ st => .ok s st
@[macro «term_⊕'_»] def _root_.«_aux_Init_Core___macroRules_term_⊕'__1» : Macro := fun s _ st => .ok s st
@[macro «term_⊕_»] def _root_.«_aux_Init_Core___macroRules_term_⊕__1» : Macro := fun s _ st => .ok s st
@[macro «term{_:_//_}»] def _root_.«_aux_Init_Notation___macroRules_term{_:_//_}_1» : Macro := fun s _ st => .ok s st
@[macro «term{_}»] def _root_.«_aux_Init_NotationExtra___macroRules_term{_}_1» : Macro := fun s _ st => .ok s st
@[macro «term{}»] def _root_.«_aux_Init_Core___macroRules_term{}_1» : Macro := fun s _ st => .ok s st
@[macro «term~~~_»] def _root_.«_aux_Init_Notation___macroRules_term~~~__1» : Macro := fun s _ st => .ok s st
@[macro «term¬_»] def _root_.«_aux_Init_Notation___macroRules_term¬__1» : Macro := fun s _ st => .ok s st
@[macro «termΣ'_,_»] def _root_.«_aux_Init_NotationExtra___macroRules_termΣ'_,__1» : Macro := fun s _ st => .ok s st
@[macro «termΣ_,_»] def _root_.«_aux_Init_NotationExtra___macroRules_termΣ_,__1» : Macro := fun s _ st => .ok s st
@[macro «term‹_›»] def _root_.«_aux_Init_Tactics___macroRules_term‹_›_1» : Macro := fun s _ st => .ok s st
@[macro «term∃_,_»] def _root_.«_aux_Init_NotationExtra___macroRules_term∃_,__1» : Macro := fun s _ st => .ok s st
@[macro «term∅»] def _root_.«_aux_Init_Core___macroRules_term∅_1» : Macro := fun s _ st => .ok s st
@[macro «term∎»] def _root_.«_aux_Init_Try___macroRules_term∎_1» : Macro := fun s _ st => .ok s st
