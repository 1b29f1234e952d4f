# The image of Comfrey, from the jar that the tests ran on: build that first, with "./mvnw package".

FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY cms-server/target/comfrey.jar comfrey.jar
RUN java -Djarmode=tools -jar comfrey.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
# A fixed number, so that volumes and Kubernetes' runAsUser can name it.
RUN groupadd --system --gid 10001 comfrey \
 && useradd --system --uid 10001 --gid comfrey --home-dir /opt/comfrey --no-create-home --shell /usr/sbin/nologin comfrey \
 && install --directory --owner comfrey --group comfrey --mode 0700 /data
WORKDIR /opt/comfrey

# What changes seldom comes first, so that an update moves only the last layer.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./

USER 10001:10001
EXPOSE 8080
VOLUME /data
# Of the embedded store, which is used where no SPRING_MONGODB_URI is set.
ENV COMFREY_DATA_DIR=/data

COPY --chmod=0755 deploy/ready.sh /usr/local/bin/comfrey-ready
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["comfrey-ready"]

# Further options go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "comfrey.jar"]
