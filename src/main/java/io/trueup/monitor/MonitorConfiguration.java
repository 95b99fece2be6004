package io.trueup.monitor;

import org.springframework.context.annotation.Configuration;

/** Nothing but what Boot makes of two endpoints; the jobs' health is added by whoever knows them. */
@Configuration(proxyBeanMethods = false)
class MonitorConfiguration {}
