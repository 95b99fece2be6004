@echo off
rem Starts TrueUp on Windows: finds the jar and java, and passes its arguments on.
setlocal
set "here=%~dp0"
set "jar=%here%lib\trueup.jar"
if not exist "%jar%" set "jar=%here%target\trueup.jar"
if exist "%jar%" goto java
echo Building TrueUp once; this takes a few minutes on a new machine. 1>&2
pushd "%here%"
call mvnw.cmd -B -q -DskipTests package 1>&2
popd
if exist "%jar%" goto java
echo trueup: The jar could not be built. 1>&2
exit /b 1

:java
set "java=%here%runtime\bin\java.exe"
if exist "%java%" goto run
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto run
set "java=java.exe"
where java.exe >nul 2>nul
if not errorlevel 1 goto run
echo trueup: There is no Java on this machine; install Java 17 or later, or set JAVA_HOME to where it is. 1>&2
exit /b 2

:run
rem A short command compiles little; a night collects garbage on every core.
set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if /i "%~1"=="run" set "options=-XX:+UseParallelGC"
if /i "%~1"=="rerun" set "options=-XX:+UseParallelGC"
if /i "%~1"=="serve" set "options=-XX:+UseParallelGC"
set "arguments=%*"
if "%~1"=="" set "arguments=--help"
"%java%" -XX:-UsePerfData %options% -Dfile.encoding=UTF-8 %TRUEUP_JAVA_OPTIONS% -jar "%jar%" %arguments%
exit /b %errorlevel%
