"""Lake projects: found upward from a file, started through their own toolchain, judged by its command line."""

from prover.lean.project.discovery import LakeProject, find_project, project_root
from prover.lean.project.environment import missing_modules, project_environment
from prover.lean.project.judge import ProjectJudge, applicable_rules

__all__ = [
    "LakeProject",
    "ProjectJudge",
    "applicable_rules",
    "find_project",
    "missing_modules",
    "project_environment",
    "project_root",
]
