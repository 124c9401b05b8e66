from tests.support.lake_fixtures import lake_environment, lean, toolchain

__all__ = ["lake_environment", "lean", "toolchain"]
